from qiskit.providers.basic_provider import BasicProvider
from qiskit import QuantumCircuit, transpile

qc = QuantumCircuit(2, 2)
qc.h(0)
qc.cx(0, 1)
qc.measure([0, 1], [0, 1])

backend = BasicProvider().get_backend("basic_simulator")
counts = backend.run(transpile(qc, backend), shots=1024).result().get_counts()
print(counts)
print(sum(counts.values()))
