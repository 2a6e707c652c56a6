"""QLT602: a method or property that the target's releases announce as deprecated, read on an object of its class."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.knowledge.announcements import Announcements
from qlint.knowledge.verdict import member_gone, retired
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.announced import finding


def check(facts: Facts) -> Iterator[Finding]:
    announcements = Announcements(facts.knowledge, facts.target)
    for use in facts.members(facts.knowledge.deprecated().__contains__):
        both = list(zip(use.owners, use.symbols, strict=True))
        found = [announcements.member(symbol, owner.cls) for owner, symbol in both]
        if use.guard is not None or found[0] is None or not all(found):
            continue
        if any(retired(symbol.path, facts.knowledge) for symbol in use.symbols):
            continue
        if not any(member_gone(symbol, owner.cls, facts.knowledge, facts.target) for owner, symbol in both):
            name = f"{use.owners[0].cls.rpartition('.')[2]}.{found[0].symbol.name}{'()' if use.called else ''}"
            yield finding(RULE, facts, use.span, shown=f"`{name}`", found=found[0])


RULE = Rule(
    code="QLT602",
    name="deprecated-member",
    summary="a method or property that the target's releases call deprecated",
    explanation=(
        "The object's class is known, it has the member in every release that the target allows, and the code of some of them announces "
        "that it will go. The message names the first release that does, and the one that took it away, where a release has. Off by "
        "default, as nothing fails: `select` it (`QLT6` for all deprecations, `QLT` for everything)."
    ),
    examples=(
        Example(
            bad="from qiskit import QuantumCircuit\n\nprint(QuantumCircuit(1).duration)\n",
            good="from qiskit import QuantumCircuit\n\nprint(QuantumCircuit(1).depth())\n",
        ),
    ),
    check=check,
    severity=Severity.WARNING,
    by_default=False,
    needs_of=lambda knowledge: knowledge.deprecated(),
)
