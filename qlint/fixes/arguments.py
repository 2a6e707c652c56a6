"""Edits for arguments that have another name, or that are not needed any more."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from qlint.facts import Alternative, Argument, Called, Constant, Facts, Instance, Nothing, Value
from qlint.fixes.edits import Mended, renamed, without_item
from qlint.fixes.move import newest
from qlint.knowledge.arguments import Arguments, Refused
from qlint.knowledge.ibm import SERVICE
from qlint.knowledge.schema import Action, Remedy
from qlint.knowledge.taking import Callee, Taking
from qlint.model import Applicability

_PARAMETER = re.compile(r"\((\w+)=\)$")
_HARMLESS = (ast.Name, ast.Attribute, ast.Constant, ast.expr_context)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An argument that is refused: `name` is what it was called, `path` what the remedies know the callee by, `place` its position if it
    is given by that."""

    callee: Callee
    path: str
    name: str
    argument: Argument
    refused: Refused
    place: int | None


@dataclass(frozen=True, slots=True)
class _Case:
    facts: Facts
    refusal: Refusal
    called: Called
    remedy: Remedy


def of_argument(facts: Facts, refusal: Refusal) -> Mended | None:
    """The edits by which a call goes without an argument, or gives it under its new name.

    None where that isn't exactly one of these, or where the call doesn't spell it out.
    """
    remedy = facts.knowledge.remedy(refusal.path, refusal.name)
    called = next((each for each in facts.calls() if refusal.argument in (*each.named, *each.positional)), None)
    if remedy is None or called is None or any(isinstance(each, ast.Starred) for each in called.call.node.args):
        return None
    case = _Case(facts, refusal, called, remedy)
    if refusal.place is None and not _is_keyword(case):
        return None
    match remedy.action:
        case Action.MOVED if refusal.place is None:
            return _renamed(case)
        case Action.DROPPED:
            return _dropped(case)
    return None


def _is_keyword(case: _Case) -> bool:
    """Whether the call itself spells the argument's name."""
    text, argument = case.facts.source.text, case.refusal.argument
    spelt = any(each.arg == argument.name for each in case.called.call.node.keywords)
    behind = text[argument.span.end :].lstrip()
    return spelt and text[argument.span.start : argument.span.end] == argument.name and behind.startswith("=")


def _renamed(case: _Case) -> Mended | None:
    found = _PARAMETER.search(case.remedy.replacement)
    arguments = Arguments(case.facts.knowledge, case.facts.target)
    if found is None or any(arguments.keyword(each, found[1]) is not None for each in case.called.callees):
        return None
    if _is_given(case, found[1]):
        return _yielding(case)
    value = case.called.call.argument(case.refusal.argument.name) or ()
    if case.remedy.note and any(isinstance(each, Constant) for each in value):
        return None  # it wants another kind of thing
    sure = not case.remedy.note or (bool(value) and all(isinstance(each, Instance) for each in value))
    edits = renamed(case.facts.source.text, case.refusal.argument.span, found[1])
    return (edits, Applicability.SAFE if sure else Applicability.UNSAFE) if edits is not None else None


def _yielding(case: _Case) -> Mended | None:
    """A backend beside a session, which tells of one itself."""
    beside = any(each.name == "session" for each in case.called.named)
    if case.refusal.argument.name != "backend" or not beside or not case.refusal.path.startswith("qiskit_ibm_runtime."):
        return None
    edits = without_item(case.facts.source.text, case.refusal.argument.span)
    return (edits, Applicability.UNSAFE) if edits is not None else None


def _is_given(case: _Case, name: str) -> bool:
    """Whether something else in the call is that parameter: by name, by position, or as one that moved to it, too."""
    others = [each.name for each in case.called.named if each is not case.refusal.argument]
    moved = (case.facts.knowledge.remedy(case.refusal.path, each) for each in others)
    if name in others or any(each is not None and each.replacement.endswith(f"({name}=)") for each in moved):
        return True
    takes = newest(case.refusal.callee, Taking(case.facts.knowledge, case.facts.target), case.facts.target)
    return takes is None or name in takes.positional()[: len(case.called.positional)]


def _dropped(case: _Case) -> Mended | None:
    place = case.refusal.place
    if place is not None and not _closes_up(case, place):
        return None
    node = _expression(case)
    edits = without_item(case.facts.source.text, case.refusal.argument.span)
    if edits is None or node is None:
        return None
    value = case.called.call.argument(case.refusal.argument.name, place) or ()
    safe = all(isinstance(each, _HARMLESS) for each in ast.walk(node)) and _is_needless(value)
    return edits, Applicability.SAFE if safe else Applicability.UNSAFE


def _closes_up(case: _Case, place: int) -> bool:
    """Whether the arguments behind it are at the positions at which the target takes them, once it is gone."""
    refused, count = case.refusal.refused, len(case.called.positional)
    before = refused.before.positional() if refused.before is not None else ()
    left = (*before[:place], *before[place + 1 : count])
    return len(before) >= count and refused.there.positional()[: count - 1] == left


def _expression(case: _Case) -> ast.expr | None:
    node, place = case.called.call.node, case.refusal.place
    if place is not None:
        return node.args[place] if place < len(node.args) else None
    return next((each.value for each in node.keywords if each.arg == case.refusal.argument.name), None)


def _is_needless(value: Value) -> bool:
    """Whether the value says nothing that the target's releases don't know: no value, or the service that the backend came from."""
    return bool(value) and all(_says_nothing(each) for each in value)


def _says_nothing(alternative: Alternative) -> bool:
    match alternative:
        case Nothing() | Constant(value=False):
            return True
        case Instance(cls=cls):
            return cls == SERVICE
    return False
