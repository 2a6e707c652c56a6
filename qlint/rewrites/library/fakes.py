"""Fake devices of the first version of backends: those of the second take their place, of which `name` is an attribute."""

from __future__ import annotations

import ast
import re

from qlint.facts import Facts, Import, MemberUse, Use
from qlint.fixes import moved
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.functions import BARE
from qlint.fixes.move import Move
from qlint.fixes.statements import statement
from qlint.knowledge.remedies import fakes
from qlint.knowledge.schema import Remedy
from qlint.model import Applicability, Edit, Span

_CLASS = re.compile(r"qiskit(?:\.providers|_ibm_runtime)\.fake_provider\.backends\.(?:\w+\.)*(Fake\w+)")
# What objects of the one class have, and those of the other have not, or not as a method.
_OTHERWISE = frozenset(("name", "provider", "version"))


def _is_device(remedy: Remedy) -> bool:
    return remedy.instead.endswith("V2()") and remedy.replacement.endswith(remedy.instead.removesuffix("()"))


PATHS = tuple(each.symbol for each in fakes.ENTRIES if _is_device(each))


def of_fake(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that take the device of the second version; unsafe, as its other members are seen where it is made only.

    None where something is done with its objects that those of the second version can't do.
    """
    found = _move(place.path, facts)
    old = place.path.rpartition(".")[2]
    uses = list(facts.members(_OTHERWISE.__contains__))
    mine = [use for use in uses if any(_device(owner.cls) == old for owner in use.owners)]
    names = [_name(facts, use) for use in mine]
    if found is None or None in names:
        return None
    edits = _together(facts, place) or moved.taken_from(facts, place, found)
    return ((*edits, *(edit for each in names for edit in each or ())), Applicability.UNSAFE) if edits is not None else None


def _together(facts: Facts, place: Import | Use) -> Edits | None:
    """The edits for all names of a statement that imports nothing but such devices, each of which is read."""
    around = statement(facts.source.text, place.span) if isinstance(place, Import) else None
    if around is None or not isinstance(around.node, ast.ImportFrom):
        return None
    listed = [each for each in facts.imports() if around.span.start <= each.span.start < around.span.end]
    direct = [each for each in listed if each.path == each.written and facts.reads(each.name or "") != ()]
    moves = [(each, found) for each in direct if (found := _move(each.path, facts)) is not None]
    return moved.all_taken_from(facts, moves) if len(moves) == len(around.node.names) > 1 else None


def _move(path: str, facts: Facts) -> Move | None:
    remedy = facts.knowledge.remedy(path)
    symbol = facts.knowledge.symbol(remedy.replacement) if remedy is not None and remedy.symbol in PATHS else None
    there = symbol is not None and any(map(symbol.alive, facts.target[symbol.distribution].releases))
    return Move(path, remedy.replacement, module=False, applicability=Applicability.UNSAFE) if remedy is not None and there else None


def _device(cls: str) -> str:
    """The name of the class, if that is a fake device's."""
    found = _CLASS.fullmatch(cls)
    return found[1] if found else ""


def _name(facts: Facts, use: MemberUse) -> Edits | None:
    """The name of a device, which is read and not called; None for what it has not any more, and for the name of other objects."""
    if not use.called:
        return ()
    behind = BARE.match(facts.source.text, use.span.end)
    if use.symbols[0].name != "name" or behind is None or use.guard is not None or not all(_device(owner.cls) for owner in use.owners):
        return None
    return (Edit(Span(*behind.span()), ""),)
