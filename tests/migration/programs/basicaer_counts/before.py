from qiskit import BasicAer
from qiskit import QuantumCircuit, execute

qc = QuantumCircuit(2, 2)
qc.h(0)
qc.cx(0, 1)
qc.measure([0, 1], [0, 1])

backend = BasicAer.get_backend("qasm_simulator")
counts = execute(qc, backend, shots=1024).result().get_counts()
print(counts)
print(sum(counts.values()))
