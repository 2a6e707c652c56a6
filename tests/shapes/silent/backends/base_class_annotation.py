"""The SDK's base classes say nothing about who made the backend."""

from typing import Optional, Union

from qiskit.providers import Backend, BackendV2
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend


def plain(backend: Backend, newer: BackendV2, perhaps: Optional[Backend] = None):
    """Three jobs."""
    backend.run([])
    newer.run([])
    if perhaps:
        perhaps.run([])


def either(backend: Union[IBMBackend, AerSimulator], other: "AerSimulator | IBMBackend"):
    """Two jobs."""
    backend.run([])
    return other.run([])


def narrowed(backend):
    """One of two classes."""
    if isinstance(backend, (IBMBackend, AerSimulator)):
        return backend.run([])
    assert isinstance(backend, BackendV2)
    return backend.run([])
