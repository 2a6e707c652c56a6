"""By which names a program knows the classes of watched packages."""

from __future__ import annotations

from collections import defaultdict

from qlint.facts import Facts
from qlint.knowledge.schema import Kind


def called(facts: Facts, cls: str) -> str:
    """The name by which the program has the class from its package, if by one only; else the name of its definition."""
    names = facts.once(_names).get(cls, frozenset())
    return next(iter(names)) if len(names) == 1 else cls.rpartition(".")[2]


def _names(facts: Facts) -> dict[str, frozenset[str]]:
    """The names that the program imports or reads, by the definitions that they lead to in the target."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in {*(each.path for each in facts.imports()), *(each.path for each in facts.uses())}:
        symbol = facts.knowledge.symbol(path)
        if symbol is not None and symbol.kind is Kind.CLASS:
            releases = facts.target[symbol.distribution].releases
            for life in symbol.lives:
                if life.definition and any(life.covers(each) for each in releases):
                    found[life.definition].add(symbol.name)
    return {cls: frozenset(names) for cls, names in found.items()}
