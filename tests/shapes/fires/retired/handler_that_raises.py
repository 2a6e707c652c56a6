"""A handler that only raises again is no way round the missing package."""

try:
    from qiskit_ibm_provider import IBMProvider  # expect: QLT201
except ImportError as error:
    raise RuntimeError("install the IBM extra first") from error


def connect(instance: str):
    """A provider for the instance."""
    return IBMProvider(instance=instance)
