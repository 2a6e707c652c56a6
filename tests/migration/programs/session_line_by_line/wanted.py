from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Session, SamplerV2

provider = QiskitRuntimeService()
backend = provider.backend("ibm_kyoto")

circuit = QuantumCircuit(2, 2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure([0, 1], [0, 1])
circuits = [circuit]

with Session(backend=backend, max_time=600) as session:
    # one circuit in a list: its counts are a dictionary
    job = SamplerV2(mode=session).run(transpile(circuits, backend), shots=2000)
    counts = job.result()[0].data.c.get_counts()
    for key in sorted(counts):
        print(key, counts[key] > 100)
print(counts)
