"""The knowledge that ships with qlint: history and overlay read from text, remedies from Python, each table when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from qlint.knowledge.index import Knowledge
from qlint.knowledge.moves import moved
from qlint.knowledge.schema import Class, Distribution, Kind, Life, Module, Remedy, Symbol
from qlint.knowledge.shard import Shard, shipped


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """All that qlint knows, read once. A table that can't be read raises HistoryError when it is first asked for."""
    return Store(shipped(), _entries)


def _entries() -> Iterator[Remedy]:
    from qlint.knowledge import remedies  # most files have no finding

    yield from remedies.entries()
    yield from remedies.arguments()


class Store:
    """The `Knowledge` of some distributions, with what to write instead of their symbols."""

    def __init__(self, shards: Iterable[Shard], entries: Callable[[], Iterable[Remedy]]) -> None:
        self._shards = {shard.distribution.name: shard for shard in shards}
        self._roots = {root: shard for shard in self._shards.values() for root in shard.distribution.roots}
        self._entries = entries
        self._moves: dict[str, Remedy | None] = {}
        self._symbols: dict[str, Symbol | None] = {}  # by path, of those asked for
        self._classes: dict[str, Class | None] = {}  # by definition, of those asked for
        self._members: dict[tuple[str, str], Symbol | None] = {}  # by class and name, of those asked for
        self._named: dict[str, tuple[Symbol, ...]] = {}  # the members by name
        self._bases: dict[str, frozenset[str]] = {}  # of a class, with itself, of those asked for
        self._exports: dict[str, tuple[Symbol, ...]] = {}  # by name, of those asked for

    @cached_property
    def _remedies(self) -> Mapping[tuple[str, str], Remedy]:
        """By symbol and argument."""
        return {(entry.symbol, entry.argument): entry for entry in self._entries()}

    @cached_property
    def _by_definition(self) -> Mapping[tuple[str, str], Remedy]:
        """The remedies of exports by the definitions behind them. Asked for last: it reads every table that a remedy is about."""
        both = ((self.symbol(entry.symbol), entry) for entry in self._remedies.values())
        return {(life.definition, entry.argument): entry for symbol, entry in both if symbol for life in symbol.lives if life.definition}

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
        if path not in self._symbols:
            self._symbols[path] = self._symbol(path)
        return self._symbols[path]

    def _symbol(self, path: str) -> Symbol | None:
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
        if path not in self._classes:
            self._classes[path] = next((found for shard in self._owners(path) if (found := shard.class_(path))), None)
        return self._classes[path]

    def classes(self, path: str) -> tuple[Class, ...]:
        if own := self.class_(path):
            return (own,)
        symbol = self.symbol(path)
        definitions = dict.fromkeys(life.definition for life in reversed(symbol.lives) if life.definition) if symbol else {}
        return tuple(filter(None, map(self.class_, definitions)))

    def member(self, class_path: str, name: str) -> Symbol | None:
        key = (class_path, name)
        if key not in self._members:
            self._members[key] = self._member(*key)
        return self._members[key]

    def _member(self, class_path: str, name: str) -> Symbol | None:
        for cls in self._line(class_path):
            if name in cls.members:
                return cls.members[name]
            for shard, path in self._extensions.get(cls.path, ()):
                if added := shard.extension(path).get(name):
                    return added
        return next(filter(None, (self.member(old, name) for cls in self._line(class_path) if cls.complete for old in cls.was)), None)

    @cached_property
    def _extensions(self) -> Mapping[str, Sequence[tuple[Shard, str]]]:
        """By the definitions of classes, the distributions that add members to them, with the paths by which these call them."""
        found: dict[str, list[tuple[Shard, str]]] = {}
        for shard in self._shards.values():
            for path in shard.distribution.extends:
                symbol = self.symbol(path)
                for definition in dict.fromkeys(life.definition or path for life in symbol.lives) if symbol else (path,):
                    found.setdefault(definition, []).append((shard, path))
        return found

    def subclass(self, class_path: str, base_path: str) -> bool:
        if class_path not in self._bases:
            line = tuple(self._line(class_path))
            self._bases[class_path] = frozenset(
                {class_path, *(cls.path for cls in line), *(base.path for cls in line for base in cls.bases)}
            )
        return base_path in self._bases[class_path]

    def remedy(self, path: str, argument: str = "") -> Remedy | None:
        return self._written(path, argument) or (None if argument else self._derived(path))

    def _derived(self, path: str) -> Remedy | None:
        if path not in self._moves:
            self._moves[path] = moved(path, self)
        return self._moves[path]

    def _written(self, path: str, argument: str) -> Remedy | None:
        names = tuple((each, argument) for each in self._names(self._renamed(path) or path))
        found = (self._remedies.get(each) for each in names)
        return next(filter(None, found), None) or next(filter(None, map(self._by_definition.get, names)), None)

    def exports(self, module: str) -> Iterator[Symbol]:
        found = self.module(module)
        return iter(found.names.values() if found else ())

    def find(self, name: str) -> Iterator[Symbol]:
        if name not in self._exports:
            found = (symbol for shard in self._shards.values() for symbol in shard.names(name))
            self._exports[name] = tuple(sorted(found, key=lambda symbol: symbol.path))
        return iter(self._exports[name])

    def ended(self) -> frozenset[str]:
        return self._ended

    @cached_property
    def _ended(self) -> frozenset[str]:
        shut_out = (root for shard in self._shards.values() if shard.distribution.beside for root in shard.distribution.roots)
        return frozenset(root.rpartition(".")[2] for root in shut_out).union(*(shard.ended for shard in self._shards.values()))

    def ends(self, name: str) -> Mapping[str, str]:
        return {each: shard.ended[name] for each, shard in self._shards.items() if name in shard.ended}

    def came(self, name: str) -> Mapping[str, str]:
        return {each: shard.came[name] for each, shard in self._shards.items() if name in shard.came}

    def deprecated(self) -> frozenset[str]:
        return frozenset[str]().union(*(shard.deprecated for shard in self._shards.values()))

    def vocabulary(self, distribution: str) -> frozenset[str]:
        return self._shards[distribution].vocabulary()

    def deriving(self, path: str) -> Iterator[str]:
        named = (each for shard in self._shards.values() for each in shard.derived.get(path.rpartition(".")[2], ()))
        yield from (each for each in named if self.subclass(each, path))

    def members_named(self, name: str) -> Iterator[Symbol]:
        if name not in self._named:
            self._named[name] = tuple(each for shard in self._shards.values() for each in shard.members(name))
        yield from self._named[name]

    def _line(self, path: str) -> Iterator[Class]:
        """The class and the known classes it derives from, nearest first."""
        waiting, seen = [path], set[str]()
        while waiting:
            for cls in self.classes(waiting.pop(0)):
                if cls.path not in seen:
                    seen.add(cls.path)
                    waiting[:0] = [base.path for base in cls.bases]
                    yield cls

    def _names(self, path: str) -> Iterator[str]:
        """The path, then the others under which a remedy for it may be kept."""
        yield path
        if symbol := self.symbol(path):
            yield from (life.definition for life in reversed(symbol.lives))
        parent, _, name = path.rpartition(".")
        yield from (f"{cls.path}.{name}" for cls in self._line(parent))
