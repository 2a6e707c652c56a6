# target: qiskit-terra==0.46.3
"""Bits knew their place until 1.0."""

from qiskit import QuantumCircuit, QuantumRegister

qubits = QuantumRegister(2, "q")
circuit = QuantumCircuit(qubits)
print(qubits[0].index, [bit.register for bit in qubits], circuit.data[0].qubits[0].index)
