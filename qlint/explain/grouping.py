"""Which exports of one name are the same thing under several paths."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from qlint.explain.things import Name
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Symbol, version

_TESTS = ("test", "tests")


def definitions(symbol: Symbol) -> tuple[str, ...]:
    """The paths of what stood behind the export, the newest first."""
    return tuple(dict.fromkeys(life.definition or symbol.path for life in reversed(symbol.lives)))


def imported(symbol: Symbol) -> bool:
    """Whether the module of the export only imports it: no release defined it there, or anywhere inside that package."""
    package = symbol.path.rpartition(".")[0]
    return not any(each == symbol.path or each.startswith(f"{package}.") for each in definitions(symbol))


def hidden(path: str) -> bool:
    """Whether the path is not meant for users: something in it is private, or belongs to tests."""
    return any((part.startswith("_") and not part.endswith("__")) or part in _TESTS for part in path.split("."))


def grouped(symbols: Iterable[Symbol], knowledge: Knowledge) -> Iterator[Name]:
    """The things behind the exports, each told under the path that serves best.

    An export belongs to what stands behind it in its newest release. Where a package re-exports what is defined inside
    it, another definition in another release is the same thing moved; where a module merely imports it, it is not.
    """
    watched = [symbol for symbol in symbols if any(map(knowledge.watches, definitions(symbol)))]
    links = _links(watched)
    groups: dict[Hashable, list[Symbol]] = {}
    for symbol in watched:
        behind = _root(_canonical(definitions(symbol)[0], knowledge), links)
        groups.setdefault((behind, symbol.kind is Kind.MODULE), []).append(symbol)
    for found in groups.values():
        found.sort(key=lambda each: fitness(each, knowledge))
        newest_first = dict.fromkeys(each for symbol in sorted(found, key=_newest, reverse=True) for each in definitions(symbol))
        yield Name(found[0], tuple(found), tuple(newest_first))


def _canonical(path: str, knowledge: Knowledge) -> str:
    """The definition at the end of re-exports: what a distribution imports from another is known by the path that it imports."""
    seen = set[str]()
    while path not in seen and (symbol := knowledge.symbol(path)):
        seen.add(path)
        path = definitions(symbol)[0]
    return path


def fitness(symbol: Symbol, knowledge: Knowledge) -> tuple[bool, bool, bool, int, int, str]:
    """Sorts first the path that is public, works, is no mere import, and is short. No import by another distribution counts as working."""
    shipped = knowledge.distribution_of(definitions(symbol)[0])
    works = shipped is not None and shipped.name == symbol.distribution and shipped.retired is None and symbol.lives[-1].gone is None
    return hidden(symbol.path), not works, imported(symbol), symbol.path.count("."), len(symbol.path), symbol.path


def _newest(symbol: Symbol) -> tuple[bool, object]:
    last = symbol.lives[-1].gone
    return last is None, version(last or "0")


def _links(symbols: Sequence[Symbol]) -> dict[str, str]:
    """For each definition another that is the same thing, where there is one: links to follow to their end."""
    links: dict[str, str] = {}
    for symbol in symbols:
        newest, *others = definitions(symbol)
        if not imported(symbol):
            for other in others:
                _link(other, newest, links)
    for old, new in _successions(symbols):
        _link(old, new, links)
    return links


def _successions(symbols: Sequence[Symbol]) -> Iterator[tuple[str, str]]:
    """The definitions of which one came in the release in which the only other of that kind went."""
    ended: dict[Hashable, list[str]] = {}
    begun: dict[Hashable, list[str]] = {}
    for symbol in symbols:
        if symbol.kind is not Kind.MODULE and definitions(symbol) == (symbol.path,):
            begun.setdefault((symbol.distribution, symbol.kind, symbol.lives[0].added), []).append(symbol.path)
            ended.setdefault((symbol.distribution, symbol.kind, symbol.lives[-1].gone), []).append(symbol.path)
    for when, old in ended.items():
        if len(old) == len(new := begun.get(when, [])) == 1:
            yield old[0], new[0]


def _link(one: str, other: str, links: dict[str, str]) -> None:
    one, other = _root(one, links), _root(other, links)
    if one != other:
        links[one] = other


def _root(definition: str, links: dict[str, str]) -> str:
    while definition in links:
        definition = links[definition]
    return definition
