"""QLT102: a method or property of a watched class that is gone in the target, read on an object of that class."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from qlint.facts import Facts, Instance, MemberUse
from qlint.fixes.advice import advice, by_hand, removal, written
from qlint.fixes.functions import of_method
from qlint.fixes.members import of_member
from qlint.knowledge.ibm import ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.knowledge.schema import Symbol, version
from qlint.knowledge.verdict import Gone, lives, may_be_gone, member_gone, retired
from qlint.model import Finding
from qlint.rewrites import members
from qlint.rule import Example, Rule
from qlint.rules.class_names import called
from qlint.rules.places import judged_for
from qlint.target import Target

# The bases that version 2 shared with version 1 while both were there.
_FIRST = ("qiskit.primitives.base.base_sampler.BaseSampler.", "qiskit.primitives.base.base_estimator.BaseEstimator.")


def check(facts: Facts) -> Iterator[Finding]:
    known: dict[tuple[str, str], Gone | None] = {}  # in the whole target
    ended = partial(may_be_gone, knowledge=facts.knowledge, target=facts.target)
    operators = list(facts.operated(ended))
    for use in (*facts.members(ended), *operators):
        target = judged_for(facts, use.guard)
        if target is not None:
            kept = known if target is facts.target else {}
            found = [(owner, _gone(facts, owner, symbol, target, kept)) for owner, symbol in _judged(facts, use, target)]
            gone = [(owner, each) for owner, each in found if each is not None]
            if gone and len(gone) == len(found):
                yield (_operator if use in operators else _finding)(facts, use, *gone[0], target)


def _judged(facts: Facts, use: MemberUse, target: Target) -> Iterator[tuple[Instance, Symbol]]:
    """The objects that it may be in the target, with their members: of one whose class was followed by another's, that other."""
    followed = {old for owner in use.owners if (cls := facts.knowledge.class_(owner.cls)) for old in cls.was}
    for owner, symbol in zip(use.owners, use.symbols, strict=True):
        if owner.cls not in followed and lives(owner.cls, facts.knowledge, target):
            yield owner, symbol


def _gone(facts: Facts, owner: Instance, symbol: Symbol, target: Target, known: dict[tuple[str, str], Gone | None]) -> Gone | None:
    """As `member_gone`, but for what a retired client has; `known` are the answers for that target, by class and member."""
    key = (owner.cls, symbol.path)
    if key not in known:
        alive = retired(symbol.path, facts.knowledge) is None
        known[key] = member_gone(symbol, owner.cls, facts.knowledge, target) if alive else None
    return known[key]


def _finding(facts: Facts, use: MemberUse, owner: Instance, found: Gone, target: Target) -> Finding:
    symbol = found.symbol
    mended = members.weighed(facts, use, symbol.path, of_member(facts, use, symbol, target))
    mended = mended or of_method(facts, use, symbol, target) or members.of_member(facts, use, symbol.path)
    told = written(advice(found.symbol.path, facts.knowledge), mended)
    if mended is None:
        told = by_hand(told, members.hindrance(facts, use, symbol.path))
    shown = f"`{called(facts, owner.cls)}.{found.symbol.name}{'()' if use.called else ''}`"
    since = removal(found, target, facts.knowledge)
    if _is_older(facts, owner, found):
        since = f"is not there in {found.distribution} {target[found.distribution]}"
    elif _is_of_first(facts, owner, found):
        since = "is of version 1 of the primitives, and not there in version 2"
    return RULE.finding(use.span, symbol=found.symbol.path, message=f"{shown} {since}{told.said}", fixes=told.fixes)


def _operator(facts: Facts, use: MemberUse, owner: Instance, found: Gone, target: Target) -> Finding:
    """Of an operator, which went with the method that it stands for; what that becomes has other operands."""
    text = facts.source.text
    mended = members.of_operator(facts, use)
    told = written(advice(found.symbol.path, facts.knowledge, text[use.receiver.start : use.receiver.end]), mended)
    shown = f"`{text[use.span.start : use.span.end]}` of `{called(facts, owner.cls)}`"
    return RULE.finding(
        use.span, symbol=found.symbol.path, message=f"{shown} {removal(found, target, facts.knowledge)}{told.said}", fixes=told.fixes
    )


def _is_older(facts: Facts, owner: Instance, found: Gone) -> bool:
    """Whether the member went before the class came, that took no other's place: from a base, as objects of another class had it."""
    cls = facts.knowledge.class_(owner.cls)
    if cls is None or cls.was or cls.distribution != found.distribution:
        return False
    return all(version(found.release) <= version(life.added) for life in cls.lives)


def _is_of_first(facts: Facts, owner: Instance, found: Gone) -> bool:
    """Whether an object of version 2 of a primitive is asked for what qiskit's version 1 had."""
    second = plays(facts.knowledge, owner.cls, (*SAMPLERS_V2, *ESTIMATORS_V2))
    return second and found.symbol.path.startswith(_FIRST)


RULE = Rule(
    code="QLT102",
    name="removed-member",
    summary="a method or property that the object's class no longer has",
    explanation=(
        "The object was followed from the call that made it, so its class is known, and in some release that the target allows "
        "the class lacks the member, or the member only raises (as `IBMBackend.run` does since qiskit-ibm-runtime 0.35.0). "
        "Operators that stood for a method went with it (`circuit + circuit`). "
        "Objects of other packages are left alone, whatever their variables are called, and so are objects that may be something else."
    ),
    examples=(
        Example(
            bad='from qiskit_ibm_runtime import QiskitRuntimeService\n\nQiskitRuntimeService().backend("ibm_x").run([])\n',
            good="from qiskit_aer import AerSimulator\n\nbackend = AerSimulator()\nbackend.run([])\n",
        ),
        Example(
            bad='from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService()\nservice.get_backend("ibm_x")\n',
            good='from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService()\nservice.backend("ibm_x")\n',
        ),
    ),
    check=check,
    needs_of=lambda knowledge: knowledge.ended(),
)
