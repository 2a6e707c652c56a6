"""The import for type checkers is let be, the one that runs is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qiskit_ibm_provider import IBMProvider  # expect: QLT201

if TYPE_CHECKING:
    from qiskit_ibm_provider import IBMBackend


def device(provider: IBMProvider, name: str) -> IBMBackend:
    """The provider's device of that name."""
    return provider.get_backend(name)
