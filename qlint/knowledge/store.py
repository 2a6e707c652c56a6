"""The knowledge that ships with qlint: history and overlay read from text, remedies from Python, each table when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files

from qlint.knowledge.format import Entry, HistoryError, Section, distribution, sections
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Distribution, Kind, Life, Module, Remedy, Symbol

_DATA = files("qlint.knowledge")
_ENDED = re.compile(r"^  ([^\s#]+) [^\n]*<", re.MULTILINE)
_MEMBER = re.compile(r"^  ([^\s#]+) ", re.MULTILINE)


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """All that qlint knows, read once. A table that can't be read raises HistoryError when it is first asked for."""
    return Store(map(Shard, texts("history"), texts("overlay")), _entries)


def texts(folder: str) -> Iterator[tuple[str, str]]:
    """Name and text of the folder's files, one for each distribution, in the order of their names."""
    for file in sorted((_DATA / folder).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".txt"):
            yield f"{folder}/{file.name}", file.read_text(encoding="utf-8")


def _entries() -> Iterator[Remedy]:
    from qlint.knowledge import remedies  # most files have no finding

    return remedies.entries()


class Shard:
    """One distribution's history with the overlay laid over it. Tables are parsed and kept when they are first asked for."""

    def __init__(self, history: tuple[str, str], overlay: tuple[str, str]) -> None:
        first, *mined = sections(*history)
        self.distribution = distribution(first)
        self._mined = {(each.word, each.path): each for each in mined}
        self._overlay = {(each.word, each.path): each for each in sections(*overlay)}
        self._modules: dict[str, Module | None] = {}
        self._classes: dict[str, Class | None] = {}

    def paths(self, word: str) -> Iterable[str]:
        """The paths of all sections of the kind: "module" or "class"."""
        return sorted({path for source in (self._mined, self._overlay) for each, path in source if each == word})

    def names(self, name: str) -> Iterator[Symbol]:
        """The exports of that name, in the order of their modules."""
        start = f"\n  {name} "
        for path in self.paths("module"):
            both = (source.get(("module", path)) for source in (self._mined, self._overlay))
            if any(section and start in section.text for section in both) and (module := self.module(path)):
                yield module.names[name]

    @cached_property
    def _by_member(self) -> Mapping[str, Iterable[str]]:
        found: dict[str, dict[str, None]] = {}
        for source in (self._mined, self._overlay):
            for (word, path), section in source.items():
                if word == "class":
                    for name in _MEMBER.findall(section.text):
                        found.setdefault(name, {})[path] = None
        return found

    def ended(self) -> Iterator[str]:
        """The last names of what some release ended."""
        for source in (self._mined, self._overlay):
            for section in source.values():
                yield from (name.rpartition(".")[2] for name in _ENDED.findall(section.text))

    def vocabulary(self) -> Iterator[str]:
        """All last names."""
        yield from (root.rpartition(".")[2] for root in self.distribution.roots)
        for source in (self._mined, self._overlay):
            for section in source.values():
                yield from (name.rpartition(".")[2] for name in _MEMBER.findall(section.text))

    def classes_with(self, member: str) -> Iterable[str]:
        """The paths of the classes that list a member of that name."""
        return self._by_member.get(member, ())

    def module(self, path: str) -> Module | None:
        if path not in self._modules:
            self._modules[path] = self._module(path)
        return self._modules[path]

    def class_(self, path: str) -> Class | None:
        if path not in self._classes:
            self._classes[path] = self._class(path)
        return self._classes[path]

    def _module(self, path: str) -> Module | None:
        lives = self._mined["modules", ""].module(path)
        if lives is None:
            return None
        section = self._mined.get(("module", path))
        complete = section is not None and section.heading.endswith(" complete")
        return Module(path, self.distribution.name, lives, complete, self._symbols("module", path))

    def _class(self, path: str) -> Class | None:
        headings = [source[key].class_heading() for source in (self._overlay, self._mined) if (key := ("class", path)) in source]
        for bases, lives in headings:
            if bases is not None and lives is not None:
                return Class(path, self.distribution.name, bases, lives, self._symbols("class", path))
        return None

    def _symbols(self, word: str, path: str) -> dict[str, Symbol]:
        symbols: dict[str, Symbol] = {}
        for source in (self._mined, self._overlay):
            if section := source.get((word, path)):
                for entry in section.entries():
                    symbols[entry.name] = self._symbol(section, entry, symbols.get(entry.name))
        return symbols

    def _symbol(self, section: Section, entry: Entry, mined: Symbol | None) -> Symbol:
        if entry.lives is None and mined is None:
            raise HistoryError(section.file, section.line, f"the history has no {section.path}.{entry.name}")
        lives = entry.lives if entry.lives is not None else mined.lives if mined else ()
        return Symbol(f"{section.path}.{entry.name}", entry.kind, self.distribution.name, lives, entry.gives)


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
        while path:
            if shard := self._roots.get(path):
                return shard.distribution
            path = path.rpartition(".")[0]
        return None

    def module(self, path: str) -> Module | None:
        return next((found for shard in self._shards.values() if (found := shard.module(path))), None)

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
        return next((found for shard in self._shards.values() if (found := shard.class_(path))), None)

    def member(self, class_path: str, name: str) -> Symbol | None:
        return next((cls.members[name] for cls in self._line(class_path) if name in cls.members), None)

    def subclass(self, class_path: str, base_path: str) -> bool:
        return class_path == base_path or any(base_path in (cls.path, *cls.bases) for cls in self._line(class_path))

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
        return frozenset(name for shard in self._shards.values() for name in shard.ended())

    def vocabulary(self, distribution: str) -> frozenset[str]:
        return frozenset(self._shards[distribution].vocabulary())

    def members_named(self, name: str) -> Iterator[Symbol]:
        for shard in self._shards.values():
            for path in shard.classes_with(name):
                if (cls := shard.class_(path)) and name in cls.members:
                    yield cls.members[name]

    def _line(self, path: str) -> Iterator[Class]:
        """The class and the known classes it derives from, nearest first."""
        waiting, seen = [path], set[str]()
        while waiting:
            each = waiting.pop(0)
            if each not in seen and (cls := self.class_(each)):
                seen.add(each)
                waiting[:0] = cls.bases
                yield cls

    def _names(self, path: str) -> Iterator[str]:
        """The path, then the others under which a remedy for it may be kept."""
        yield path
        if symbol := self.symbol(path):
            yield from (life.definition for life in reversed(symbol.lives))
        parent, _, name = path.rpartition(".")
        yield from (f"{cls.path}.{name}" for cls in self._line(parent))
