"""The beginning of the release as text, with the branches the wrong way round."""

import qiskit

if not qiskit.__version__.startswith("0."):
    from qiskit import Aer  # expect: QLT101
