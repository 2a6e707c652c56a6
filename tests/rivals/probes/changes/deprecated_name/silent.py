# select: QLT6
"""What took their place."""

from qiskit.circuit.library import n_local, real_amplitudes

print(real_amplitudes(2), n_local(2, "rx", "cx"))
