# target: qiskit>=1.0
# proof: qiskit-1.0
"""Names newer than the lowest release that the project allows."""

from qiskit import QuantumCircuit
from qiskit.circuit.library import efficient_su2  # expect: QLT105
from qiskit import generate_preset_pass_manager  # expect: QLT105

print(QuantumCircuit(1))
