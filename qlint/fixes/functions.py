"""Edits for methods whose work a function does now."""

from __future__ import annotations

import re

from qlint.facts import Facts, MemberUse
from qlint.fixes import imports
from qlint.fixes.edits import Mended
from qlint.knowledge.schema import Symbol
from qlint.knowledge.taking import Callee
from qlint.model import Applicability, Edit, Span
from qlint.target import Target

_CIRCUIT = "qiskit.circuit.quantumcircuit.QuantumCircuit"
# Methods that, called without arguments, do what the function of their remedy does with the object alone, but for the line end after
# the last line: the method's text has it (tried with qiskit 0.46, which has both).
_ALIKE = frozenset({f"{_CIRCUIT}.qasm"})

BARE = re.compile(r"[ \t]*\([ \t]*\)")
_EITHER_WAY = re.compile(r"\.(?:r?strip|split|splitlines)\(\)|\.startswith\(")
_READER = Callee(_CIRCUIT, "from_qasm_str")


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
    sure = all(there) and imports.is_certain(text) and _is_same_either_way(facts, Span(start, call.end()))
    return edits, Applicability.SAFE if sure else Applicability.UNSAFE


def _is_same_either_way(facts: Facts, call: Span) -> bool:
    """Whether it is the same to what the call's text is given to, if a line end follows the last line."""
    if _EITHER_WAY.match(facts.source.text, call.end):
        return True
    readers = (each for each in facts.calls() if each.callees == (_READER,) and len(each.positional) == 1 and not each.named)
    return any(each.positional[0].span == call for each in readers)
