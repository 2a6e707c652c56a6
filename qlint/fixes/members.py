"""Edits for members that have another name in the same class."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from qlint.facts import Called, Facts, Instance, MemberUse
from qlint.fixes.edits import Mended, renamed
from qlint.fixes.functions import BARE
from qlint.fixes.move import last, required
from qlint.knowledge.schema import Action, Kind, Remedy, Symbol
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.knowledge.verdict import Member, class_lives
from qlint.model import Applicability
from qlint.target import Target

_CIRCUIT = "qiskit.circuit.quantumcircuit.QuantumCircuit"
# The gate does the same and has another name: in drawings, in counts of gates and, what matters most, in noise models (tried with
# qiskit-terra 0.18, which has both).
_NAMED_OTHERWISE = frozenset(f"{_CIRCUIT}.{name}" for name in ("u1", "u3", "cu1", "mcu1"))


def of_member(facts: Facts, use: MemberUse, gone: Symbol, target: Target) -> Mended | None:
    """The edits by which a read of a member that is `gone` reads the one that has its work; None if it isn't of the same class, or if
    what it is called with isn't surely taken by that in the same sense."""
    remedy = facts.knowledge.remedy(gone.path)
    if remedy is None or remedy.action is not Action.MOVED or use.guard is not None:
        return None
    name = remedy.replacement.rpartition(".")[2]
    there = _there(facts, use.owners, name, target)
    if not there or not _is_same_kind(facts, use, gone, name):
        return None
    if use.called and not _takes_it(facts, use, remedy, target):
        return None
    handed = gone.kind is Kind.METHOD and not use.called
    if handed and not _takes_alike(facts, use, remedy, target):
        return None
    edits = renamed(facts.source.text, use.span, name)
    safe = there == {True} and not remedy.note and gone.path not in _NAMED_OTHERWISE and not handed
    return (edits, Applicability.SAFE if safe else Applicability.UNSAFE) if edits is not None else None


def _there(facts: Facts, owners: Sequence[Instance], name: str, target: Target) -> set[bool]:
    """Whether objects of these classes have the member, in releases of the target that have the class; nothing where none ever does."""
    found: set[bool] = set()
    asked = Member(name, facts.knowledge, target)
    for owner in owners:
        cls = facts.knowledge.class_(owner.cls)
        answers = (
            {asked.of(cls, each) for each in target[cls.distribution].releases if class_lives(cls, each)} if cls is not None else set()
        )
        if cls is not None and answers == {False}:
            return set()
        found |= answers
    return found


def _is_same_kind(facts: Facts, use: MemberUse, gone: Symbol, name: str) -> bool:
    """Whether both are methods, or both are read and none is called."""
    found = [facts.knowledge.member(owner.cls, name) for owner in use.owners]
    method = gone.kind is Kind.METHOD
    return (method or not use.called) and all(each is not None and (each.kind is Kind.METHOD) is method for each in found)


def _takes_it(facts: Facts, use: MemberUse, remedy: Remedy, target: Target) -> bool:
    """Whether the other method takes the arguments of the call, each as the same parameter, in all releases of the target."""
    called = next((each for each in facts.calls() if each.span == use.span), None)
    if called is None and BARE.match(facts.source.text, use.span.end):
        return _takes_alike(facts, use, remedy, target, count=0)
    if called is None or not called.bound or not _is_plain(called.call.node):
        return False
    name = remedy.replacement.rpartition(".")[2]
    return all(_fits(called, callee, name, _meant(remedy), facts=facts, target=target) for callee in called.callees)


def _takes_alike(facts: Facts, use: MemberUse, remedy: Remedy, target: Target, *, count: int | None = None) -> bool:
    """Whether the other method takes so many arguments by position, or any that the old one takes, in the same sense and in all releases
    of the target."""
    (_, _, old), (_, _, name) = remedy.symbol.rpartition("."), remedy.replacement.rpartition(".")
    taking, meant = Taking(facts.knowledge, target), _meant(remedy)
    for callee in (Callee(owner.cls, old) for owner in use.owners):
        before, distribution = last(callee, taking, facts.knowledge), taking.distribution(callee)
        releases = target[distribution].releases if distribution is not None else ()
        answers = [taking.at(Callee(callee.path, name), release) for release in releases]
        known = [each for each in answers if isinstance(each, Takes)]
        if before is None or not known or not all(_placed(before.positional()[:count], now, meant) for now in known):
            return False
    return True


def _placed(old: Sequence[str], now: Takes, meant: Sequence[str]) -> bool:
    """Whether these are the first parameters there too, and all that it needs."""
    new = now.positional()[: len(old)]
    named = all(one == other or meant[place : place + 1] == [one] for place, (one, other) in enumerate(zip(old, new, strict=False)))
    return len(new) == len(old) and named and {*new} >= set(required(now))


def _fits(called: Called, old: Callee, name: str, meant: Sequence[str], *, facts: Facts, target: Target) -> bool:
    taking = Taking(facts.knowledge, target)
    before, distribution = last(old, taking, facts.knowledge), taking.distribution(old)
    if before is None or distribution is None:
        return False
    answers = [taking.at(Callee(old.path, name), release) for release in target[distribution].releases]
    known = [each for each in answers if isinstance(each, Takes)]
    return bool(known) and all(_same(called, before, now, meant) for now in known)


def _same(called: Called, before: Takes, now: Takes, meant: Sequence[str]) -> bool:
    """Whether each argument is the same parameter in both; `meant` are the old names that the remedy's code has at the new places."""
    count = len(called.positional)
    old, new = before.positional()[:count], now.positional()[:count]
    any_number = before.positions() is None and now.positions() is None and before.positional() == now.positional()
    if not any_number and (len(old) < count or len(new) < count):
        return False
    placed = all(one == other or meant[place : place + 1] == [one] for place, (one, other) in enumerate(zip(old, new, strict=True)))
    named = [each.name for each in called.named]
    return placed and all(map(now.keyword, named)) and {*new, *named} >= set(required(now))


def _meant(remedy: Remedy) -> list[str]:
    """The names that the call in the remedy's code has by position."""
    try:
        node = ast.parse(remedy.instead, mode="eval").body
    except SyntaxError:
        return []
    return [each.id for each in node.args if isinstance(each, ast.Name)] if isinstance(node, ast.Call) else []


def _is_plain(call: ast.Call) -> bool:
    """Whether all arguments are written one by one."""
    return not any(isinstance(each, ast.Starred) for each in call.args) and all(each.arg is not None for each in call.keywords)
