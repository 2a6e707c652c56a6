"""The knowledge that ships with qlint: history and overlay read from text, remedies from Python, each table when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Distribution, Kind, Life, Module, Remedy, Symbol
from qlint.knowledge.shard import Shard, shipped


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """All that qlint knows, read once. A table that can't be read raises HistoryError when it is first asked for."""
    return Store(shipped(), _entries)


def _entries() -> Iterator[Remedy]:
    from qlint.knowledge import remedies  # most files have no finding

    return remedies.entries()


class Store:
    """The `Knowledge` of some distributions, with what to write instead of their symbols."""

    def __init__(self, shards: Iterable[Shard], entries: Callable[[], Iterable[Remedy]]) -> None:
        self._shards = {shard.distribution.name: shard for shard in shards}
        self._roots = {root: shard for shard in self._shards.values() for root in shard.distribution.roots}
        self._entries = entries

    @cached_property
    def _remedies(self) -> Mapping[str, Remedy]:
        return {entry.symbol: entry for entry in self._entries()}

    @cached_property
    def _by_definition(self) -> Mapping[str, Remedy]:
        """The remedies of exports by the definitions behind them. Asked for last: it reads every table that a remedy is about."""
        both = ((self.symbol(path), entry) for path, entry in self._remedies.items())
        return {life.definition: entry for symbol, entry in both if symbol for life in symbol.lives if life.definition}

    @cached_property
    def distributions(self) -> Mapping[str, Distribution]:
        return {name: shard.distribution for name, shard in self._shards.items()}

    def watches(self, path: str) -> bool:
        return self.distribution_of(path) is not None

    def distribution_of(self, path: str) -> Distribution | None:
        return next((shard.distribution for shard in self._owners(path)), None)

    def _owners(self, path: str) -> Iterator[Shard]:
        """The distributions that may have the path, the one with the longest root first: some ship into another's package."""
        while path:
            if shard := self._roots.get(path):
                yield shard
            path = path.rpartition(".")[0]

    def module(self, path: str) -> Module | None:
        return next((found for shard in self._owners(path) if (found := shard.module(path))), None)

    def symbol(self, path: str) -> Symbol | None:
        parent, _, name = path.rpartition(".")
        if (module := self.module(parent)) and (symbol := module.names.get(name)):
            return symbol
        if found := self.module(path):
            return Symbol(path, Kind.MODULE, found.distribution, found.lives)
        if cls := self.class_(path):
            # Where the definition went says nothing of the name, which may have stayed as a re-export.
            return Symbol(path, Kind.CLASS, cls.distribution, tuple(Life(life.added) for life in cls.lives[:1]))
        other = self._renamed(path)
        return self.symbol(other) if other else None

    def _renamed(self, path: str) -> str | None:
        """The path under the name that the package was published with, for one under a name that it bore before."""
        head, dot, rest = path.partition(".")
        shard = self._roots.get(head)
        if shard is None or head == shard.distribution.roots[0] or shard.module(head) is not None:
            return None
        return f"{shard.distribution.roots[0]}{dot}{rest}"

    def class_(self, path: str) -> Class | None:
        return next((found for shard in self._owners(path) if (found := shard.class_(path))), None)

    def member(self, class_path: str, name: str) -> Symbol | None:
        for cls in self._line(class_path):
            if name in cls.members:
                return cls.members[name]
            for shard in self._shards.values():
                if added := shard.extension(cls.path).get(name):
                    return added
        return None

    def subclass(self, class_path: str, base_path: str) -> bool:
        return class_path == base_path or any(base_path in (cls.path, *(base.path for base in cls.bases)) for cls in self._line(class_path))

    def remedy(self, path: str) -> Remedy | None:
        names = tuple(self._names(self._renamed(path) or path))
        found = (self._remedies.get(each) for each in names)
        return next(filter(None, found), None) or next(filter(None, map(self._by_definition.get, names)), None)

    def exports(self, module: str) -> Iterator[Symbol]:
        found = self.module(module)
        return iter(found.names.values() if found else ())

    def find(self, name: str) -> Iterator[Symbol]:
        found = (symbol for shard in self._shards.values() for symbol in shard.names(name))
        return iter(sorted(found, key=lambda symbol: symbol.path))

    def ended(self) -> frozenset[str]:
        return frozenset(name for shard in self._shards.values() for name in shard.ended)

    def ends(self, name: str) -> Mapping[str, str]:
        return {each: shard.ended[name] for each, shard in self._shards.items() if name in shard.ended}

    def vocabulary(self, distribution: str) -> frozenset[str]:
        return frozenset(self._shards[distribution].vocabulary())

    def members_named(self, name: str) -> Iterator[Symbol]:
        for shard in self._shards.values():
            yield from shard.members(name)

    def _line(self, path: str) -> Iterator[Class]:
        """The class and the known classes it derives from, nearest first."""
        waiting, seen = [path], set[str]()
        while waiting:
            each = waiting.pop(0)
            if each not in seen and (cls := self.class_(each)):
                seen.add(each)
                waiting[:0] = [base.path for base in cls.bases]
                yield cls

    def _names(self, path: str) -> Iterator[str]:
        """The path, then the others under which a remedy for it may be kept."""
        yield path
        if symbol := self.symbol(path):
            yield from (life.definition for life in reversed(symbol.lives))
        parent, _, name = path.rpartition(".")
        yield from (f"{cls.path}.{name}" for cls in self._line(parent))
