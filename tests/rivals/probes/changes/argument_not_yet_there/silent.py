# target: qiskit>=1.3
"""Arguments that came with the lowest release that the project allows, or before."""

from qiskit import QuantumCircuit, transpile

circuit = QuantumCircuit(2)
print(transpile(circuit, qubits_initially_zero=False, seed_transpiler=7))
