"""Compared with packaging, with the branches the wrong way round."""

import qiskit
from packaging import version

qiskit_ge_v2 = version.parse(qiskit.__version__) >= version.parse("2.0.0")

if version.parse(qiskit.__version__) >= version.parse("1.0"):
    from qiskit import BasicAer  # expect: QLT101
if qiskit_ge_v2:
    from qiskit import pulse  # expect: QLT101
