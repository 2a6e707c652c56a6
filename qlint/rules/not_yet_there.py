"""QLT105: a name, module or member that the lowest release of the target does not have yet."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts, Guard, MemberUse
from qlint.fixes.advice import counted
from qlint.knowledge.arrival import Arrivals, NotYet
from qlint.knowledge.verdict import gone, member_gone, retired
from qlint.model import Finding, Fix, Span
from qlint.rule import Example, Rule
from qlint.rules.places import judged_for
from qlint.target import Target

_Found = tuple[NotYet, Target]


def check(facts: Facts) -> Iterator[Finding]:
    if Arrivals(facts.knowledge, facts.target).possible:
        yield from _imports(facts)
        yield from _uses(facts)
        yield from _members(facts)


def _imports(facts: Facts) -> Iterator[Finding]:
    for each in facts.imports():
        if (here := _here(facts, each.guard, each.path, imported=True)) is not None:
            yield _finding(facts, each.path, each.name_span, here)


def _uses(facts: Facts) -> Iterator[Finding]:
    imported = [f"{each.path}." for each in facts.imports() if each.module or each.star]  # what lies in them was reported there
    starred: set[str] = set()
    for use in facts.uses():
        here = _here(facts, use.guard, use.path) if use.path not in starred else None
        if here is None or (here[0].symbol.path != use.path and use.via != "project"):
            continue
        if any(path.startswith(f"{use.path}.") for path in imported):
            continue
        if use.star:
            starred.add(use.path)
        yield _finding(facts, use.path, use.span, here)


def _here(facts: Facts, guard: Guard | None, path: str, *, imported: bool = False) -> _Found | None:
    """What of the path is not there yet in the releases that reach a place with that guard, if nothing of it is gone."""
    target = judged_for(facts, guard)
    found = Arrivals(facts.knowledge, target).path(path, imported=imported) if target is not None else None
    if target is None or found is None or retired(path, facts.knowledge) is not None:
        return None
    return (found, target) if gone(path, facts.knowledge, target, imported=imported) is None else None


def _members(facts: Facts) -> Iterator[Finding]:
    for use in facts.members(Arrivals(facts.knowledge, facts.target).may_be):
        target = judged_for(facts, use.guard)
        if target is None or _reported(facts, use, target):
            continue
        arrivals = Arrivals(facts.knowledge, target)
        found = [arrivals.member(symbol, owner.cls) for owner, symbol in zip(use.owners, use.symbols, strict=True)]
        if found[0] is not None and all(found):
            cls = use.owners[0].cls.rpartition(".")[2]
            shown = f"{cls}.{found[0].symbol.name}{'()' if use.called else ''}"
            yield _finding(facts, shown, use.span, (found[0], target))


def _reported(facts: Facts, use: MemberUse, target: Target) -> bool:
    """Whether the member is gone from some release of the target, or is a retired client's."""
    return any(
        retired(symbol.path, facts.knowledge) or member_gone(symbol, owner.cls, facts.knowledge, target)
        for owner, symbol in zip(use.owners, use.symbols, strict=True)
    )


def _finding(facts: Facts, shown: str, span: Span, here: _Found) -> Finding:
    found, target = here
    symbol = found.symbol
    what = f"`{shown}`" if symbol.path.endswith(shown.rstrip("()").rpartition(".")[2]) else f"`{shown}`: `{symbol.path}`"
    came = counted(symbol.distribution, found.release, facts.knowledge)
    message = f"{what} is not there before {came}, and the target allows {target[symbol.distribution]}"
    asked = facts.target[symbol.distribution]
    instead = f" instead of `{asked.specifier}` ({asked.source})" if asked.source else ""
    return RULE.finding(span, symbol=symbol.path, message=message, fixes=(Fix(f"Ask for `{came.replace(' ', '>=')}`{instead}"),))


RULE = Rule(
    code="QLT105",
    name="not-yet-there",
    summary="a name, module or member that the target's lowest release does not have yet",
    explanation=(
        "The name came with a release that is newer than the lowest one which the target allows: there it raises ImportError or "
        "AttributeError. Only what was asked for with a lower bound counts (`qiskit>=1.0`, `qiskit==1.0.2`): `qiskit`, `qiskit<2` and "
        "the newest release that is assumed where nothing is asked for promise nothing about old releases. What cannot be installed "
        "beside the other packages that were asked for is left out, and so are uses that are guarded."
    ),
    examples=(
        Example(
            bad="from qiskit.primitives import StatevectorSampler\n",
            good="try:\n    from qiskit.primitives import StatevectorSampler\nexcept ImportError:\n    StatevectorSampler = None\n",
            target=("qiskit>=0.46",),
        ),
        Example(
            bad="from qiskit import QuantumCircuit\n\nQuantumCircuit(1).get_parameter('theta')\n",
            good="from qiskit import QuantumCircuit\n\nQuantumCircuit(1).parameters\n",
            target=("qiskit>=0.45,<1",),
        ),
    ),
    check=check,
)
