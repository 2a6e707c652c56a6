# target: qiskit>=0.40
# target: qiskit-aer>=0.15
"""qiskit-aer 0.15 stands beside qiskit 1.1 and newer, which has some of it, and not all."""

from qiskit.circuit.library import efficient_su2  # expect: QLT105  # says: Ask for `qiskit>=1.3.0`
from qiskit.primitives import StatevectorSampler
from qiskit_aer import AerSimulator

print(efficient_su2, StatevectorSampler, AerSimulator)
