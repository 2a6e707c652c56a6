"""Asked for the package that is used."""

import importlib.util
from importlib.util import find_spec as _find_spec

if importlib.util.find_spec("qiskit_ibm_provider"):
    from qiskit_ibm_provider import IBMProvider
HAS_IGNIS = _find_spec("qiskit.ignis") is not None
if HAS_IGNIS:
    import qiskit.ignis
print(HAS_IGNIS)
