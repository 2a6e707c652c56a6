"""Compared with packaging, on the spot and by a constant."""

import qiskit
from packaging import version
from packaging.version import Version, parse

qiskit_ge_v2 = parse(qiskit.__version__) >= parse("2.0.0")

if version.parse(qiskit.__version__) < version.parse("2.0.0"):
    from qiskit import pulse
if not qiskit_ge_v2:
    from qiskit.providers import BackendV1
if Version(qiskit.__version__) < Version("1.0"):
    from qiskit import execute
print("fine")
