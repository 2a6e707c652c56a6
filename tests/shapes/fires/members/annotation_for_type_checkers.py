"""The annotation's import stands under TYPE_CHECKING: it still says what the object is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiskit_ibm_runtime import IBMBackend


def submit(backend: IBMBackend, circuits: list):
    """Their job."""
    return backend.run(circuits)  # expect: QLT102


def later(backend: "IBMBackend") -> "IBMBackend":
    """The same device, with its session opened."""
    backend.open_session()  # expect: QLT102
    return backend
