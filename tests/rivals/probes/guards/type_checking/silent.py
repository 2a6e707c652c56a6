"""What is imported for type checkers only, to name what old releases give."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiskit.providers import BackendV1
    from qiskit_ibm_provider import IBMProvider
if typing.TYPE_CHECKING:
    from qiskit.opflow import PauliSumOp


def names(provider: IBMProvider, backend: BackendV1, operator: "PauliSumOp") -> list[str]:
    return [str(provider), str(backend), str(operator)]


print(names(1, 2, 3))
