"""The module refuses the newer releases before it imports what they lack."""

import qiskit

major_version = int(qiskit.__version__.split(".")[0])
if major_version >= 2:
    raise ImportError("this module is for qiskit 1")

from qiskit.compiler import assemble  # noqa: E402
from qiskit.primitives import Sampler  # noqa: E402

print(assemble([]), Sampler())
