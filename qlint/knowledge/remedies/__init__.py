"""What to write instead of a symbol or an argument, by hand: one module a field, each with its `ENTRIES` or `ARGUMENTS`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qlint.knowledge.remedies import (
    aer,
    algorithms,
    fakes,
    ibmq,
    misplaced,
    opflow,
    provider,
    pulse,
    qiskit_arguments,
    qiskit_circuit,
    qiskit_info,
    qiskit_primitives,
    qiskit_providers,
    qiskit_tools,
    qiskit_transpiler,
    runtime,
    runtime_arguments,
)
from qlint.knowledge.remedies.programs import PROGRAMS
from qlint.knowledge.schema import Remedy

_FIELDS = (
    aer,
    algorithms,
    fakes,
    ibmq,
    opflow,
    provider,
    pulse,
    qiskit_circuit,
    qiskit_info,
    qiskit_primitives,
    qiskit_providers,
    qiskit_tools,
    qiskit_transpiler,
    runtime,
)


def entries() -> Iterator[Remedy]:
    """The remedies of symbols."""
    for module in _FIELDS:
        for entry in module.ENTRIES:
            bad, good = PROGRAMS.get(entry.symbol, ("", ""))
            yield replace(entry, bad=bad, good=good) if bad else entry


def arguments() -> Iterator[Remedy]:
    """The remedies of arguments."""
    for module in (aer, qiskit_arguments, qiskit_transpiler, runtime_arguments):
        yield from module.ARGUMENTS


def elsewhere(path: str) -> tuple[Remedy, ...]:
    """What people mean who write a path that never was, best first; nothing where that isn't known."""
    return tuple(remedy for remedy in misplaced.ENTRIES if remedy.symbol == path)
