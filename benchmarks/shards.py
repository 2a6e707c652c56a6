"""Histories as plain tuples, wherever these are kept, and back: what `qlint.knowledge.store.Store` asks of a shard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from benchmarks.flat import Flat, Lazy, as_class, as_module, of_class, of_module, of_symbol
from qlint.knowledge.schema import Class, Distribution, Module, Symbol
from qlint.knowledge.shard import Shard


class Table(NamedTuple):
    """What is kept about a module, a class or an extension: the flat heading, the flat symbol of a name, and all names."""

    heading: Flat
    find: Callable[[str], Flat | None]
    names: Callable[[], Iterable[str]]


class Kept(Protocol):
    """Where the tables of one distribution are kept."""

    @property
    def distribution(self) -> Distribution: ...

    @property
    def ended(self) -> Mapping[str, str]: ...

    @property
    def words(self) -> Iterable[str]: ...

    def table(self, word: str, path: str) -> Table | None:
        """The table of the kind ("module", "class", "extension") about the path."""

    def listing(self, word: str, name: str) -> Iterable[str]:
        """The paths of the tables of the kind that have the name, sorted."""


class FlatShard:
    """The history of one distribution."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._made: dict[tuple[str, str], Module | Class | Mapping[str, Symbol] | None] = {}
        self.distribution = kept.distribution

    @property
    def ended(self) -> Mapping[str, str]:
        return self._kept.ended

    def vocabulary(self) -> frozenset[str]:
        return frozenset(self._kept.words)

    def module(self, path: str) -> Module | None:
        found: Module | None = self._known("module", path, as_module)
        return found

    def class_(self, path: str) -> Class | None:
        found: Class | None = self._known("class", path, as_class)
        return found

    def extension(self, path: str) -> Mapping[str, Symbol]:
        return self._known("extension", path, lambda _path, _distribution, _heading, members: members) or {}

    def names(self, name: str) -> Iterator[Symbol]:
        for path in self._kept.listing("module", name):
            module = self.module(path)
            assert module is not None
            yield module.names[name]

    def members(self, name: str) -> Iterator[Symbol]:
        for path in self._kept.listing("class", name):
            cls = self.class_(path)
            assert cls is not None
            yield cls.members[name]

    def _known(self, word: str, path: str, make):  # type: ignore[no-untyped-def]  # the result is what `make` gives
        if (word, path) not in self._made:
            table = self._kept.table(word, path)
            own = self.distribution.name
            self._made[word, path] = table and make(path, own, table.heading, Lazy(own, path, table.find, table.names))
        return self._made[word, path]


@dataclass(frozen=True, slots=True)
class Flattened:
    """A table as it is written: the heading and the symbols are plain tuples."""

    word: str
    path: str
    heading: Flat
    symbols: dict[str, Flat]


def flattened(shard: Shard) -> Iterator[Flattened]:
    """All that the shard has, the overlay laid over it, in the order of kinds and paths."""
    for path in shard.paths("module"):
        if (module := shard.module(path)) is not None:
            yield Flattened("module", path, of_module(module), _symbols(module.names))
    for path in shard.paths("class"):
        if (cls := shard.class_(path)) is not None:
            yield Flattened("class", path, of_class(cls), _symbols(cls.members))
    for path in shard.paths("extension"):
        yield Flattened("extension", path, (), _symbols(shard.extension(path)))


def _symbols(names: Mapping[str, Symbol]) -> dict[str, Flat]:
    return {name: of_symbol(symbol) for name, symbol in names.items()}
