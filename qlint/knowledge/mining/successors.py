"""Classes that took the place of others: the same export means another definition from the release on that ended the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from qlint.knowledge.schema import Class, Kind, Module, version


def succeeding(modules: Iterable[Module], classes: Mapping[str, Class]) -> dict[str, Class]:
    """The classes, each with those whose place it took."""
    was: dict[str, set[str]] = {}
    for old, new in _changes(modules):
        if old in classes and new in classes and _follows(classes[old], classes[new]):
            was.setdefault(new, set()).add(old)
    return {path: replace(cls, was=tuple(sorted(was.get(path, ())))) for path, cls in classes.items()}


def lost(classes: Mapping[str, Class]) -> dict[str, str]:
    """The members that classes had to their end and their successors never had, each with the first release without."""
    found: dict[str, str] = {}
    for cls in (cls for cls in classes.values() if cls.complete):
        for old in (classes[path] for path in cls.was):
            gone = {name for name, member in old.members.items() if member.lives[-1].gone == old.lives[-1].gone} - set(cls.members)
            for name in gone:
                found[name] = min(found.get(name, cls.lives[0].added), cls.lives[0].added, key=version)
    return found


def _changes(modules: Iterable[Module]) -> Iterator[tuple[str, str]]:
    """The definitions of one export in neighbouring releases."""
    for symbol in (symbol for module in modules for symbol in module.names.values() if symbol.kind is Kind.CLASS):
        for before, after in pairwise(symbol.lives):
            if before.gone == after.added:
                yield before.definition or symbol.path, after.definition or symbol.path


def _follows(old: Class, new: Class) -> bool:
    """Whether the one bears the other's name, and came in the release in which that went: not where both were there at a time."""
    return old.path.rpartition(".")[2] == new.path.rpartition(".")[2] and old.lives[-1].gone == new.lives[0].added
