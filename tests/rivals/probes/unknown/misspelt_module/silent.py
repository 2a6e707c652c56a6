"""Modules with names that differ by a letter or two."""

import qiskit.circuit.library
import qiskit.qasm2
import qiskit.qasm3
from qiskit.providers import backend, providerutils
from qiskit.transpiler.passes import synthesis

print(qiskit.qasm2, qiskit.qasm3, backend, providerutils, synthesis)
