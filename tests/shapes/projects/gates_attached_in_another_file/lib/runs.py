"""Uses one of them."""

from qiskit_aer import AerSimulator

print(AerSimulator().schedule([]))
