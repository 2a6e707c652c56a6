"""The dot in front was forgotten."""

from qiskit.opflow import PauliSumOp  # expect: QLT101
from qiskit import aer  # expect: QLT104
