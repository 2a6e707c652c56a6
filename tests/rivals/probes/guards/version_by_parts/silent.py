"""Taken apart into numbers."""

import qiskit

_QISKIT_V1 = int(qiskit.__version__.split(".")[0]) >= 1
MAJOR, MINOR = [int(part) for part in qiskit.__version__.split(".")[:2]]
PARTS = tuple(int(part) for part in qiskit.__version__.split(".")[:2])

if _QISKIT_V1:
    from qiskit_aer import AerSimulator
else:
    from qiskit.providers.aer import AerSimulator
if MAJOR < 2:
    from qiskit.providers import BackendV1
if PARTS < (1, 0):
    from qiskit import execute
print(AerSimulator)
