"""Bound on the way."""

from qiskit import QuantumCircuit

if (circuit := QuantumCircuit(2)).num_qubits:
    print(circuit.qasm())  # expect: QLT102
print((other := QuantumCircuit(1)).bind_parameters({}))  # expect: QLT102
