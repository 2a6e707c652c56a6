"""Operators that the program gives circuits for itself."""

from qiskit import QuantumCircuit

QuantumCircuit.__add__ = QuantumCircuit.compose

both = QuantumCircuit(1) + QuantumCircuit(1)
both += QuantumCircuit(1)
