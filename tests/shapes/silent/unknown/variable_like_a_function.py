"""A variable that an excerpt leaves out is none of the names that it resembles."""

from qiskit import QuantumCircuit, transpile

print(QuantumCircuit, transpile, transpiled, circuits)
