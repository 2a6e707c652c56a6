"""Compared as text, with the branches the wrong way round."""

import qiskit

if hasattr(qiskit, "__version__") and qiskit.__version__ >= "1.0.0":
    from qiskit import execute  # expect: QLT101
else:
    from qiskit import transpile
