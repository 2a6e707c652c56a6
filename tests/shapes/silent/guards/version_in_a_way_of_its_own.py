"""Tests of releases in ways that cannot be compared are guards in both branches."""

import sys

import qiskit
from packaging.specifiers import SpecifierSet
from somewhere import is_at_least

if is_at_least(qiskit.__version__, "1.0"):
    from qiskit import execute
else:
    from qiskit import execute
if qiskit.__version__ in SpecifierSet("<1"):
    qiskit.execute([])
if "qiskit_ibm_provider" in sys.modules:
    from qiskit_ibm_provider import IBMProvider

    print(IBMProvider, execute)
if "qiskit.opflow" not in sys.modules:
    pass
else:
    from qiskit.opflow import X

    print(X)
if "execute" in dir(qiskit):
    qiskit.execute([])
if "execute" in vars(qiskit) or "execute" in qiskit.__all__:
    qiskit.execute([])
