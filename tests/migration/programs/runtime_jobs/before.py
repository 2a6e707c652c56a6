from qiskit import QuantumCircuit, transpile
from qiskit.providers import JobStatus
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
backend = service.backend("ibm_brisbane")


def rotated(angle):
    circuit = QuantumCircuit(2, 2)
    circuit.ry(angle, 0)
    circuit.cx(0, 1)
    circuit.measure([0, 1], [0, 1])
    return circuit


def submitted(circuits, shots):
    return backend.run(transpile(circuits, backend), shots=shots)


circuits = [rotated(angle) for angle in (0, 1.2, 3.141592653589793)]
job = submitted(circuits, 900)
result = job.result()
print(job.status() == JobStatus.DONE, job.status() is not JobStatus.DONE)
for i, circuit in enumerate(circuits):
    print(i, result.get_counts(i))
for circuit in circuits:
    print(max(result.get_counts(circuit).values()) <= 900)
print(len(result.get_counts()))

with backend.open_session():
    jobs = []
    for circuit in circuits[:2]:
        jobs.append(backend.run(transpile(circuit, backend), shots=700))
    for job in jobs:
        print(f"in a session: {job.result().get_counts()}")
