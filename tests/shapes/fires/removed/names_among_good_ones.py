"""Of one line's names only those that are gone are reported."""

from qiskit import ClassicalRegister, QuantumCircuit, BasicAer, QuantumRegister, execute  # expect: QLT101 QLT101

qubits, bits = QuantumRegister(2), ClassicalRegister(2)
qc = QuantumCircuit(qubits, bits)
qc.h(qubits[0])
qc.measure(qubits, bits)
simulator = BasicAer.get_backend("qasm_simulator")
counts = execute(qc, simulator).result().get_counts()
