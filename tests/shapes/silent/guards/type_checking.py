"""Imports for type checkers are never executed."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiskit.providers.ibmq import IBMQBackend
    from qiskit_ibm_provider import IBMBackend
if typing.TYPE_CHECKING:
    from qiskit_ibm_provider import IBMProvider


def describe(backend: IBMBackend | IBMQBackend, provider: "IBMProvider") -> str:
    """Their names."""
    return f"{provider}: {backend}"
