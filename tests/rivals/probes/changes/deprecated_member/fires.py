# select: QLT6
# proof: warning
"""Members that the newest releases call deprecated."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2)
print(circuit.duration)  # expect: QLT602
