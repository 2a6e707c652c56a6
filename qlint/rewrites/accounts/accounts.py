"""Which rewriting a name of a retired client has, by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qlint.facts import Facts, Import, MemberUse, Use
from qlint.fixes import imports, moved
from qlint.fixes.edits import Mended
from qlint.model import Applicability
from qlint.rewrites.accounts import devices, least_busy, logins, monitors, providers
from qlint.rewrites.text.calling import is_needed
from qlint.rewrites.text.syntax import syntax

Rewriting = Callable[[Facts, Import | Use], Mended | None]

_REWRITINGS: Mapping[str, Rewriting] = {
    **dict.fromkeys(logins.PATHS, lambda facts, _: facts.once(logins.of_account)),
    **dict.fromkeys(providers.PATHS, lambda facts, _: facts.once(providers.of_class)),
    providers.MODULE: providers.of_module,
    **dict.fromkeys(least_busy.PATHS, least_busy.of_function),
    **dict.fromkeys(monitors.MODULES, monitors.of_module),
    **dict.fromkeys(monitors.PATHS, monitors.of_function),
}


def is_entrance(path: str) -> bool:
    """Whether a name has a rewriting of its own."""
    return path in _REWRITINGS


def of_entrance(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which the code does without a retired client's name, at all places that go with it.

    They are never safe, as another service answers. None for a name that has no
    rewriting, in guarded code, and where not all that is done with it can be followed, be it in other modules.
    """
    if place.guard is not None:
        return None
    rewriting = _REWRITINGS.get(place.path)
    if rewriting is not None and is_needed(facts, place):
        return None
    mended = rewriting(facts, place) if rewriting is not None else _moved(facts, place)
    return (mended[0], Applicability.UNSAFE) if mended is not None else None


def hindrance(facts: Facts, place: Import | Use) -> str:
    """Why there are no such edits, as the end of a sentence; "" where there are, or where nobody knows."""
    if place.guard is not None or place.path not in _REWRITINGS:
        return ""
    if is_needed(facts, place):
        return "other modules, or what is not analysed, may use it from here"
    followed = place.path in logins.PATHS | providers.PATHS
    return "not all that is done with it, and with what comes of it, can be followed" if followed else ""


def _moved(facts: Facts, place: Import | Use) -> Mended | None:
    if isinstance(place, Use):
        return moved.of_use(facts, place)
    return moved.of_import(facts, place) or _namesake(facts, place)


def _namesake(facts: Facts, each: Import) -> Mended | None:
    """A name that another client has as well: it comes from there."""
    remedy, name = facts.knowledge.remedy(each.path), each.path.rpartition(".")[2]
    home, _, other = remedy.replacement.rpartition(".") if remedy is not None else ("", "", "")
    symbol = facts.knowledge.symbol(remedy.replacement) if remedy is not None else None
    if remedy is None or symbol is None or name != other or remedy.instead != f"from {home} import {name}":
        return None
    if each.star or each.module or each.path != each.written or not symbol.alive(facts.target[symbol.distribution].highest):
        return None
    edits = imports.moved(facts.source.text, each.name_span, home, name=name, bound=each.name or "")
    return (edits, Applicability.UNSAFE) if edits is not None else None


def of_brought(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits of one use of an object that another module of the project made."""
    tree = syntax(facts.source.text)
    edits = devices.member(facts, tree, use) if tree is not None else None
    return (edits, Applicability.UNSAFE) if edits else None
