"""Looks devices up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiskit_ibm_runtime import IBMBackend


def device(name: str) -> IBMBackend:
    """The device of that name."""
    from qiskit_ibm_runtime import QiskitRuntimeService

    return QiskitRuntimeService().backend(name)
