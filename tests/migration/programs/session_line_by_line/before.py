from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider

provider = IBMProvider()
backend = provider.get_backend("ibm_kyoto")

circuit = QuantumCircuit(2, 2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure([0, 1], [0, 1])
circuits = [circuit]

backend.open_session(max_time=600)
# one circuit in a list: its counts are a dictionary
job = backend.run(transpile(circuits, backend), shots=2000)
counts = job.result().get_counts()
for key in sorted(counts):
    print(key, counts[key] > 100)
backend.close_session()
print(counts)
