from qiskit import QuantumCircuit, transpile
from qiskit.providers import JobStatus
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_brisbane")


def rotated(angle):
    circuit = QuantumCircuit(2, 2)
    circuit.ry(angle, 0)
    circuit.cx(0, 1)
    circuit.measure([0, 1], [0, 1])
    return circuit


def submitted(circuits, shots):
    return SamplerV2(mode=backend).run(transpile(circuits, backend), shots=shots)


circuits = [rotated(angle) for angle in (0, 1.2, 3.141592653589793)]
job = submitted(circuits, 900)
result = job.result()
print(job.done(), not job.done())
for i, circuit in enumerate(circuits):
    print(i, result[i].data.c.get_counts())
for circuit in circuits:
    print(max(result[circuits.index(circuit)].data.c.get_counts().values()) <= 900)
print(len([pub.data.c.get_counts() for pub in result]))

with Session(backend=backend) as session:
    jobs = []
    for circuit in circuits[:2]:
        jobs.append(SamplerV2(mode=session).run([transpile(circuit, backend)], shots=700))
    for job in jobs:
        print(f"in a session: {job.result()[0].data.c.get_counts()}")
