# target: qiskit>=1.0
# proof: qiskit-1.0
"""Arguments newer than the lowest release that the project allows."""

from qiskit import QuantumCircuit, transpile

circuit = QuantumCircuit(2)
compiled = transpile(circuit, qubits_initially_zero=False)  # expect: QLT108
print(circuit.to_gate(label="a"), circuit.compose(circuit, inline_captures=True))  # expect: QLT108
