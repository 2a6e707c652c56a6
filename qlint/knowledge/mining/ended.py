"""The last names of what releases ended: the words without which no file can have a use of something that went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from qlint.knowledge.mining.surface import ClassSurface, Entry, Surface

Surfaces = tuple[Surface, Surface]  # of one release, and of the next


def ended(surfaces: Sequence[Surface]) -> dict[str, str]:
    """The last names of modules, exports, classes and members that ended, each with the earliest release without one; sorted.

    Members end while their class lives on, under its path or as what an export has become, and no base of it in the distribution
    still has them. `surfaces` are those of one distribution, oldest first.
    """
    found: dict[str, str] = {}
    for before, after in pairwise(surfaces):
        for name in _lost(before, after):
            found.setdefault(name, after.release)
    return dict(sorted(found.items()))


def _lost(before: Surface, after: Surface) -> Iterator[str]:
    for path, module in before.modules.items():
        if now := after.modules.get(path):
            yield from module.names.keys() - now.names.keys()
            yield from _lost_by_exports(path, module.names, now.names, (before, after))
        else:
            yield path.rpartition(".")[2]
            yield from module.names
    for path, cls in before.classes.items():
        if path in after.classes or cls.extends:
            yield from _members(path, before.classes) - _members(path, after.classes)
        else:
            yield path.rpartition(".")[2]


def _lost_by_exports(module: str, then: Mapping[str, Entry], now: Mapping[str, Entry], surfaces: Surfaces) -> Iterator[str]:
    """The members that the classes behind the module's exports lost where other classes took their names."""
    before, after = surfaces
    for name in then.keys() & now.keys():
        own = f"{module}.{name}"
        was, became = then[name].definition or own, now[name].definition or own
        if was != became and was in before.classes and became in after.classes:
            yield from _members(was, before.classes) - _members(became, after.classes)


def _members(path: str, classes: Mapping[str, ClassSurface]) -> set[str]:
    """The names of the members of the class, those of its bases among them, as far as these are known."""
    names: set[str] = set()
    waiting, seen = [path], set[str]()
    while waiting:
        each = waiting.pop()
        if each not in seen and (cls := classes.get(each)):
            seen.add(each)
            names |= cls.members.keys()
            waiting += cls.bases
    return names
