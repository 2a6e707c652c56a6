"""QLT603: an argument that the target's releases announce as deprecated."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Called, Facts
from qlint.knowledge.announcements import Announced, Announcements
from qlint.knowledge.arguments import Arguments
from qlint.knowledge.verdict import gone, retired
from qlint.model import Finding, Severity, Span
from qlint.rule import Example, Rule
from qlint.rules.announced import finding


def check(facts: Facts) -> Iterator[Finding]:
    announcements, arguments = Announcements(facts.knowledge, facts.target), Arguments(facts.knowledge, facts.target)
    for called in facts.calls():
        if called.guard is None and not any(_reported(facts, callee.path) for callee in called.callees):
            yield from _of_call(facts, called, announcements, arguments)


def _reported(facts: Facts, path: str) -> bool:
    return retired(path, facts.knowledge) is not None or gone(path, facts.knowledge, facts.target, imported=True) is not None


def _of_call(facts: Facts, called: Called, announcements: Announcements, arguments: Arguments) -> Iterator[Finding]:
    for argument in called.named:
        found = [announcements.argument(callee, argument.name) for callee in called.callees]
        refused = any(arguments.keyword(callee, argument.name) for callee in called.callees)
        if found[0] is not None and all(found) and not refused:
            yield _finding(facts, called, found[0], argument.span)


def _finding(facts: Facts, called: Called, found: Announced, span: Span) -> Finding:
    callee = called.callees[0]
    name = callee.path.rpartition(".")[2]
    shown = name if callee.member in ("", "__init__") else f"{name}.{callee.member}"
    return finding(RULE, facts, span, shown=f"argument `{found.argument}` of `{shown}`", found=found)


RULE = Rule(
    code="QLT603",
    name="deprecated-parameter",
    summary="an argument that the target's releases call deprecated",
    explanation=(
        "What is called is known, takes the argument in every release that the target allows, and the code of some of them announces "
        "that it will go. The message names the first release that does. Arguments are judged by name, also those in a `**` mapping "
        "whose keys are known. Off by default, as nothing fails: `select` it (`QLT6` for all deprecations, `QLT` for everything)."
    ),
    examples=(
        Example(
            bad="from qiskit import QuantumCircuit\n\nQuantumCircuit(3).mcx([0, 1], 2, mode='noancilla')\n",
            good="from qiskit import QuantumCircuit\n\nQuantumCircuit(3).mcx([0, 1], 2)\n",
        ),
    ),
    check=check,
    severity=Severity.WARNING,
    by_default=False,
    needs_of=lambda knowledge: knowledge.deprecated(),
)
