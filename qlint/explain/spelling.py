"""All things of a name, or of the end of a path, as it is spelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.explain import belonging
from qlint.explain.grouping import definitions, fitness, grouped
from qlint.explain.things import Member, Name
from qlint.knowledge import moves
from qlint.knowledge.index import Knowledge


@dataclass(frozen=True, slots=True)
class Spelling:
    """How paths are compared with the one asked for: letter by letter, or (`fold`) whatever their case."""

    knowledge: Knowledge
    fold: bool = False

    def things(self, path: str) -> list[Name | Member]:
        """Those whose path is the one asked for; else those whose path ends with it, and members of what stands before its last name.

        Of a longer path, members are looked for only where it is no name's.
        """
        names = list(self._names(path))
        exact = [each for each in names if self._key(each.path) == self._key(path)]
        if exact or (names and "." in path):
            return list(exact or names)
        return [*names, *self._members(path)]

    def _names(self, path: str) -> Iterator[Name]:
        known = self.knowledge.symbol(path)
        if known is not None and known.path != path:  # of a package that bore another name
            path = known.path
        end = self._key(f".{path}")
        for last in self._spellings(path.rpartition(".")[2]):
            symbols = {symbol.path: symbol for symbol in self.knowledge.find(last)}
            if known is not None and known.name == last:  # a top-level package is no module's name
                symbols.setdefault(known.path, known)
            for thing in grouped(symbols.values(), self.knowledge):
                fitting = [each for each in thing.exports if self._key(f".{each.path}").endswith(end)]
                exact = [each for each in fitting if self._key(f".{each.path}") == end]
                yield from (Name(each, thing.exports, thing.definitions) for each in (exact or fitting)[:1])

    def _members(self, path: str) -> Iterator[Member]:
        above, _, name = path.rpartition(".")
        owners = self.things(above) if above else self._owners(name)
        for owner in owners:
            found = (belonging.member(owner, each, self.knowledge) for each in self._spellings(name))
            yield from filter(None, found)

    def _owners(self, name: str) -> Iterator[Name]:
        """The classes that define a member of that name, without those that only override it, under their best paths."""
        listed = (symbol for each in self._spellings(name) for symbol in self.knowledge.members_named(each))
        paths = dict.fromkeys(symbol.path.rpartition(".")[0] for symbol in listed)
        for path in paths:
            if not any(base in paths for base in self._bases(path)):
                yield self._best(path)

    def _bases(self, path: str) -> Iterator[str]:
        """The classes that the class derives from, or did."""
        seen, waiting = {path}, [path]
        while waiting:
            cls = self.knowledge.class_(waiting.pop())
            new = [base.path for base in cls.bases if base.path not in seen] if cls else []
            seen.update(new)
            waiting += new
            yield from new

    def _best(self, path: str) -> Name:
        """The class of that definition path, under the best path that a module around it exports."""
        name = path.rpartition(".")[2]
        around = (module.names.get(name) for each in moves.around(path, self.knowledge) if (module := self.knowledge.module(each)))
        exports = [each for each in around if each is not None and path in definitions(each)]
        found = min(exports, key=lambda each: fitness(each, self.knowledge), default=None) or self.knowledge.symbol(path)
        assert found is not None  # a class is a symbol under its own path
        return Name(found, tuple(exports), definitions(found))

    def _spellings(self, name: str) -> Iterable[str]:
        if not self.fold:
            return (name,)
        words = {word for distribution in self.knowledge.distributions for word in self.knowledge.vocabulary(distribution)}
        return sorted(word for word in words if word.lower() == name.lower())

    def _key(self, path: str) -> str:
        return path.lower() if self.fold else path
