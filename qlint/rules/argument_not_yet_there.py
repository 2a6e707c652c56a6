"""QLT108: an argument that the lowest release of the target does not take yet."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.knowledge.arguments import Fate
from qlint.knowledge.arrival import Arrivals
from qlint.knowledge.numbering import counted_as
from qlint.knowledge.schema import version
from qlint.model import Finding, Fix
from qlint.rule import Example, Rule
from qlint.rules.arguments import Found, refused


def check(facts: Facts) -> Iterator[Finding]:
    arrivals = Arrivals(facts.knowledge, facts.target)
    for found in refused(facts, Fate.COMING) if arrivals.possible else ():
        if arrivals.lowest(found.refused.distribution) in found.refused.releases:
            yield _finding(facts, found)


def _finding(facts: Facts, found: Found) -> Finding:
    distribution, release = found.refused.distribution, found.refused.release
    name = counted_as(distribution, version(release), facts.knowledge) or distribution
    target = facts.target[distribution]
    what = f"`{found.argument.name}`" if found.place is None else str(found.place + 1)
    message = f"argument {what} of `{found.shown}` is not there before {name} {release}, and the target allows {target}"
    fix = Fix(f"Ask for `{name}>={release}` (the target was read from {target.source})")
    return RULE.finding(found.argument.span, symbol=str(found.callee).removesuffix(".__init__"), message=message, fixes=(fix,))


RULE = Rule(
    code="QLT108",
    name="argument-not-yet-there",
    summary="an argument that the target's lowest release does not take yet",
    explanation=(
        "What is called is there in the lowest release that was asked for, and takes the argument only in a later one: there the call "
        "raises TypeError. Only what was asked for with a lower bound counts, as for names that are not there yet."
    ),
    examples=(
        Example(
            bad="from qiskit import QuantumCircuit, transpile\n\ntranspile(QuantumCircuit(1), num_processes=2)\n",
            good="from qiskit import QuantumCircuit, transpile\n\ntranspile(QuantumCircuit(1), seed_transpiler=2)\n",
            target=("qiskit>=0.46",),
        ),
    ),
    check=check,
)
