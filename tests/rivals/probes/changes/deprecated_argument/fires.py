# select: QLT6
# proof: warning
"""Arguments that the newest releases call deprecated."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(3)
circuit.mcx([0, 1], 2, mode="noancilla")  # expect: QLT603
