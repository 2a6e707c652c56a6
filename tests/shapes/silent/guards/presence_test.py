"""The package is imported only where it is found."""

import importlib.util
from importlib.util import find_spec as _find_spec

HAS_PROVIDER = importlib.util.find_spec("qiskit_ibm_provider") is not None

if _find_spec("qiskit_ibm_provider"):
    from qiskit_ibm_provider import IBMProvider
else:
    IBMProvider = None


def connect():
    """A provider, or nothing."""
    if HAS_PROVIDER:
        from qiskit_ibm_provider import IBMProvider as Provider

        return Provider()
    return None
