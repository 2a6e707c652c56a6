"""Edits for methods whose work a function does now."""

from __future__ import annotations

import re

from qlint.facts import Facts, MemberUse
from qlint.fixes import imports
from qlint.fixes.edits import Mended
from qlint.knowledge.schema import Symbol
from qlint.model import Applicability, Edit, Span
from qlint.target import Target

# Methods that, called without arguments, do what the function of their remedy does with the object alone.
_ALIKE = frozenset({"qiskit.circuit.quantumcircuit.QuantumCircuit.qasm"})

BARE = re.compile(r"[ \t]*\([ \t]*\)")


def of_method(facts: Facts, use: MemberUse, gone: Symbol, target: Target) -> Mended | None:
    """The edits by which a call of a method that is `gone` calls the function, and imports its module; None where it has arguments."""
    remedy, text = facts.knowledge.remedy(gone.path), facts.source.text
    if remedy is None or gone.path not in _ALIKE or not use.called or use.guard is not None:
        return None
    function = facts.knowledge.symbol(remedy.replacement)
    call = BARE.match(text, use.span.end)
    if function is None or call is None or text[use.receiver.end : use.span.start] != ".":
        return None
    package, _, module = remedy.replacement.rpartition(".")[0].rpartition(".")
    more = imports.added(text, package, module, at=use.receiver.start)
    there = [function.alive(release) for release in target[function.distribution].releases]
    if more is None or not any(there):
        return None
    start, end = use.receiver.start, use.receiver.end
    edits = (*more, Edit(Span(start, start), f"{module}.{function.name}("), Edit(Span(end, call.end()), ")"))
    return edits, Applicability.SAFE if all(there) and imports.is_certain(text) else Applicability.UNSAFE
