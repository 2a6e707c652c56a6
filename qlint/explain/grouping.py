"""Which exports of one name are the same thing under several paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qlint.explain.things import Name
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Symbol, version


def definitions(symbol: Symbol) -> tuple[str, ...]:
    """The paths of what stood behind the export, the newest first."""
    return tuple(dict.fromkeys(life.definition or symbol.path for life in reversed(symbol.lives)))


def grouped(symbols: Iterable[Symbol], knowledge: Knowledge) -> Iterator[Name]:
    """The things behind the exports, each told under the path that serves best.

    An export belongs to what stands behind it in its newest release. Where a package re-exports what is defined inside
    it, another definition in another release is the same thing moved; where a module merely imports it, it is not.
    """
    watched = [symbol for symbol in symbols if knowledge.watches(definitions(symbol)[0])]
    roots = _roots(watched)
    groups: dict[str, list[Symbol]] = {}
    for symbol in watched:
        groups.setdefault(_root(definitions(symbol)[0], roots), []).append(symbol)
    for found in groups.values():
        found.sort(key=fitness)
        behind = dict.fromkeys(each for symbol in sorted(found, key=_newest, reverse=True) for each in definitions(symbol))
        own = {_root(each, roots) for each in behind}
        yield Name(found[0], tuple(found), tuple(each for each in behind if _root(each, roots) in own))


def fitness(symbol: Symbol) -> tuple[bool, bool, bool, bool, int, int, str]:
    """Sorts first the path that still works, is public, belongs to the package of what stands behind it, and is short."""
    package, behind = symbol.path.rpartition(".")[0], definitions(symbol)[0]
    foreign = package.partition(".")[0] != behind.partition(".")[0]
    sideways = not behind.startswith(f"{package}.")
    return symbol.lives[-1].gone is not None, "._" in symbol.path, foreign, sideways, package.count("."), len(symbol.path), symbol.path


def _newest(symbol: Symbol) -> tuple[bool, object]:
    last = symbol.lives[-1].gone
    return last is None, version(last or "0")


def _roots(symbols: Iterable[Symbol]) -> dict[str, str]:
    """For each definition another that is the same thing, where there is one: links to follow to their end."""
    links: dict[str, str] = {}
    for symbol in symbols:
        package = symbol.path.rpartition(".")[0]
        newest, *others = definitions(symbol)
        if any(each.startswith(f"{package}.") for each in (newest, *others)):
            for other in others:
                one, root = _root(other, links), _root(newest, links)
                if one != root:
                    links[one] = root
    return links


def _root(definition: str, links: dict[str, str]) -> str:
    while definition in links:
        definition = links[definition]
    return definition
