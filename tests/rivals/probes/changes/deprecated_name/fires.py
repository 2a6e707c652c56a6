# select: QLT6
# proof: warning
"""Names that the newest releases call deprecated."""

from qiskit.circuit.library import RealAmplitudes, TwoLocal  # expect: QLT601 QLT601

print(RealAmplitudes(2), TwoLocal(2))
