"""The newest release is asserted."""

import qiskit

assert int(qiskit.__version__.split(".")[0]) == 2
from qiskit import pulse  # expect: QLT101
