"""What to write instead of a symbol, by hand: one module a client, each with its `ENTRIES`."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.remedies import fakes, ibmq, provider, qiskit, runtime
from qlint.knowledge.schema import Remedy


def entries() -> Iterator[Remedy]:
    """All remedies."""
    for module in (fakes, ibmq, provider, qiskit, runtime):
        yield from module.ENTRIES
