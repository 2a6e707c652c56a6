# target: qiskit>=1.3
"""Names that came with the lowest release that the project allows, or before."""

from qiskit import QuantumCircuit, generate_preset_pass_manager
from qiskit.circuit.library import efficient_su2

print(QuantumCircuit(1), efficient_su2(2), generate_preset_pass_manager)
