"""The beginning of the release as text."""

import qiskit

if qiskit.__version__.startswith("0."):
    from qiskit import Aer, execute
elif qiskit.__version__.startswith(("0.", "1.")):
    from qiskit import pulse
else:
    from qiskit_aer import Aer
print(Aer)
