"""What is imported for type checkers, used when the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiskit.providers import BackendV1
else:
    from qiskit.providers import BaseBackend  # expect: QLT101
