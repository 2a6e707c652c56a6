"""Imports the second, which imports the first."""

from cycle import second
from qiskit_ibm_runtime import QiskitRuntimeService


def service():
    """The login."""
    return QiskitRuntimeService()


def again(depth):
    """Depends on itself through the other file."""
    return second.again(depth - 1) if depth else service().least_busy()


second.device("ibm_fez").run([])  # expect: QLT102
