"""Taken apart, with the branches the wrong way round."""

import qiskit

_QISKIT_V1 = int(qiskit.__version__.split(".")[0]) >= 1
PARTS = tuple(int(part) for part in qiskit.__version__.split(".")[:2])

if _QISKIT_V1:
    from qiskit.providers.aer import AerSimulator  # expect: QLT101
if PARTS >= (2, 0):
    from qiskit.providers import BackendV1  # expect: QLT101
