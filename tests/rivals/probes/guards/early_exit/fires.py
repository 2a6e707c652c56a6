"""Gone before the wrong releases."""

import qiskit

if int(qiskit.__version__.split(".")[0]) < 2:
    raise ImportError("Qiskit 2 is wanted")
from qiskit import execute  # expect: QLT101
