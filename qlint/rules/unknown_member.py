"""QLT109: a member that no release of a watched package ever had in the object's class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint.facts import Facts, Instance, Origin, Stranger
from qlint.fixes.advice import Advice
from qlint.fixes.advice import misplaced as told_misplaced
from qlint.fixes.advice import written as with_edits
from qlint.knowledge.membership import CONCRETE, has_below, has_beside, is_given_as_such, members, misplaced, never_had
from qlint.knowledge.schema import Kind
from qlint.knowledge.suggest import like
from qlint.knowledge.verdict import lives, retired
from qlint.model import Applicability, Edit, Finding, Fix
from qlint.rewrites.accounts.devices import of_stranger
from qlint.rewrites.first.second_runs import of_reading
from qlint.rewrites.library import optimizers
from qlint.rule import Example, Rule
from qlint.rules.readings import reading

# The import of a package for Qiskit that is not watched: it may give Qiskit's classes members of its own.
_EXTENDING = r"^[ \t]*(?:from|import)[ \t]+(?!(?:{})\b)[\w.]*qiskit"


def check(facts: Facts) -> Iterator[Finding]:
    extended = re.search(_EXTENDING.format("|".join(sorted(_watched(facts)))), facts.source.text, re.MULTILINE) is not None
    for use in facts.strangers(partial(_never, facts)):
        found = _finding(facts, use) if use.guard is None else None
        if found is not None and (found.fixes or not extended):
            yield found


def _watched(facts: Facts) -> set[str]:
    """The top-level packages that are watched."""
    return {root.partition(".")[0] for each in facts.knowledge.distributions.values() for root in each.roots}


def _never(facts: Facts, owners: Sequence[Instance], name: str) -> bool:
    """Whether none of the objects that it may be in the target ever had such a member."""
    there = _in_target(facts, owners)
    return bool(there) and all(_never_had(facts, owner, name) for owner in there)


def _in_target(facts: Facts, owners: Sequence[Instance]) -> list[Instance]:
    return [owner for owner in owners if lives(owner.cls, facts.knowledge, facts.target)]


def _never_had(facts: Facts, owner: Instance, name: str) -> bool:
    """Whether the object surely has no such member, and never had it: as all members are known, or as it is told by hand."""
    if misplaced(owner.cls, name, facts.knowledge):
        others = owner.origin is Origin.SAID and owner.cls in CONCRETE  # the user's own classes derive from these
        return not others and not has_below(owner.cls, name, facts.knowledge)
    judged = owner.origin is not Origin.SAID and retired(owner.cls, facts.knowledge) is None
    if not judged or not never_had(owner.cls, name, facts.knowledge, facts.target):
        return False
    return owner.origin is Origin.MADE or _is_given(facts, owner.cls, name)


def _is_given(facts: Facts, cls: str, name: str) -> bool:
    """Whether what is given as an object of the class is of that class, or of another without the member."""
    if not is_given_as_such(cls, facts.knowledge):
        return False
    return not has_below(cls, name, facts.knowledge) and not has_beside(cls, name, facts.knowledge)


def _finding(facts: Facts, use: Stranger) -> Finding:
    owner = _in_target(facts, use.owners)[0]
    path = f"{owner.cls}.{use.name}"
    written = facts.source.text[use.receiver.start : use.receiver.end]
    told = with_edits(
        told_misplaced(misplaced(owner.cls, use.name, facts.knowledge), facts.knowledge, written),
        of_stranger(facts, use) or optimizers.of_stranger(facts, use),
    )
    alike = () if told.said else _alike(facts, use, owner)
    meant = f"; did you mean {' or '.join(f'`{each}`' for each in alike)}?" if alike else ""
    fixes = told.fixes or tuple(Fix(f"Write `{each}`", Applicability.UNSAFE, (Edit(use.span, each),)) for each in alike)
    said = told.said or meant
    if told.said and (found := reading(facts, use)) is not None:
        note = f" ({found.note})" if found.note else ""
        read = with_edits(Advice(f"; write `{found.code}`", (Fix(f"Write `{found.code}`{note}"),)), of_reading(facts, use))
        said, fixes = read.said, read.fixes
    message = f"`{owner.cls.rpartition('.')[2]}` never had a member `{use.name}`{said}"
    return RULE.finding(use.span, symbol=path, message=message, fixes=fixes)


def _alike(facts: Facts, use: Stranger, owner: Instance) -> tuple[str, ...]:
    """The members that the name resembles; of what is called, those that can be."""
    found = members(owner.cls, facts.knowledge, facts.target)
    return like(use.name, (each.name for each in found if not use.called or each.kind in (Kind.METHOD, Kind.ATTRIBUTE)))


RULE = Rule(
    code="QLT109",
    name="unknown-member",
    summary="a method, property or attribute that the object's class never had",
    explanation=(
        "The object was followed from the call that made it, so its class is known, and no release ever had such a member in the class, "
        "or in one that it derives from. Only classes are judged whose members are all known: none that answers for names itself "
        "(`__getattr__`), or derives from a class of another package. Objects of the project's own classes are left alone, and so is an "
        "attribute that the project itself puts on objects. Whether a member ever was decides, likeness only ranks what is suggested."
    ),
    examples=(
        Example(
            bad="from qiskit import QuantumCircuit\n\ncircuit = QuantumCircuit(2)\ncircuit.mesure_all()\n",
            good="from qiskit import QuantumCircuit\n\ncircuit = QuantumCircuit(2)\ncircuit.measure_all()\n",
        ),
        Example(
            bad="from qiskit_ibm_runtime import QiskitRuntimeService\n\nsession = QiskitRuntimeService().open_session()\n",
            good=(
                "from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\n\n"
                'with Session(backend=QiskitRuntimeService().backend("ibm_x")) as session:\n    SamplerV2(mode=session).run([])\n'
            ),
        ),
    ),
    check=check,
)
