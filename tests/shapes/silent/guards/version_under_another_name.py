"""Qiskit's version comes in under another name, and is taken apart before it is tested."""

import re

from qiskit import QuantumCircuit
from qiskit.version import __version__ as installed

_RELEASE = tuple(int(part) for part in re.match(r"\d+\.\d+\.\d", installed).group(0).split("."))

circuit = QuantumCircuit(1)
if _RELEASE[0] == 0:
    circuit = circuit.bind_parameters({})
