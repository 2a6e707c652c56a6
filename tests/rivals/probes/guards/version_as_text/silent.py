"""Compared as text."""

import qiskit

if hasattr(qiskit, "__version__") and qiskit.__version__ >= "1.0.0":
    from qiskit_aer import Aer
else:
    from qiskit import Aer, execute

print(Aer.get_backend("aer_simulator"))
