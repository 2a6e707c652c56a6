"""A parenthesised list has one finding per alias, at the alias."""

from qiskit_ibm_provider import (
    IBMProvider,  # expect: QLT201  # says: QiskitRuntimeService
    IBMBackend as Device,  # expect: QLT201
    # the queue decides
    least_busy,  # expect: QLT201  # says: least_busy
)


def shortest(token: str) -> Device:
    """The device with the shortest queue."""
    provider = IBMProvider(token=token)
    return least_busy(provider.backends(simulator=False))
