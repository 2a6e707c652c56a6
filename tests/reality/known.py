"""What the history says of the releases in one environment, asked through the interface that all of qlint reads it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, Lives, Symbol, version
from tests.reality.seen import public

# Of the special methods, only those that a program calls without writing their names.
SPECIAL = frozenset({"__init__", "__call__"})


def compared(name: str) -> bool:
    """Whether a member of that name is compared."""
    return name in SPECIAL or not name.startswith("_")


class Known:
    """The history, of these releases by distribution."""

    def __init__(self, knowledge: Knowledge, releases: Mapping[str, str]) -> None:
        self._knowledge = knowledge
        self._releases = {_history_of(name): version(release) for name, release in releases.items()}

    def _release(self, distribution: str) -> Version | None:
        return self._releases.get(distribution)

    def alive(self, lives: Lives, distribution: str) -> bool:
        """Whether the installed release of the distribution has what lived so."""
        release = self._release(distribution)
        return release is not None and any(life.covers(release) for life in lives)

    def has_module(self, path: str) -> bool:
        """Whether there is such a module."""
        module = self._knowledge.module(path)
        return module is not None and self.alive(module.lives, module.distribution)

    def modules(self) -> Iterator[str]:
        """The paths of all public modules, from the import paths of the distributions down."""
        waiting = [root for each in self._knowledge.distributions.values() for root in each.roots]
        done = set[str]()
        while waiting:
            path = waiting.pop()
            if path in done or not public(path) or path.endswith("__main__"):
                continue
            done.add(path)
            if self.has_module(path):
                yield path
                waiting += [symbol.path for symbol in self._knowledge.exports(path)]

    def complete(self, module: str) -> bool:
        """Whether the module has no other names than are told."""
        found = self._knowledge.module(module)
        return found is not None and found.complete

    def star(self, module: str) -> tuple[str, ...] | None:
        """The names in the module's `__all__`, sorted; None where it has none."""
        found = self._knowledge.module(module)
        stars = [star.names for star in found.stars if self.alive(star.lives, found.distribution)] if found else []
        return tuple(sorted(set(stars[0]))) if stars else None

    def names(self, module: str) -> dict[str, Symbol]:
        """The names of the module."""
        symbols = self._knowledge.exports(module)
        return {each.name: each for each in symbols if self.alive(each.lives, each.distribution)}

    def symbol(self, path: str) -> Symbol | None:
        """What the path leads to."""
        symbol = self._knowledge.symbol(path)
        return symbol if symbol and self.alive(symbol.lives, symbol.distribution) else None

    def definition(self, symbol: Symbol) -> str:
        """The path of the definition behind the symbol, its own where it is the definition."""
        release = self._release(symbol.distribution)
        return next((life.definition for life in symbol.lives if release and life.covers(release)), "") or symbol.path

    def behind(self, symbol: Symbol) -> Symbol:
        """The symbol itself; of one whose kind its own distribution can't say, as it is another's, the one that it leads to."""
        definition = self.definition(symbol)
        other = self.symbol(definition) if definition != symbol.path else None
        if other is None:
            return symbol
        return self.behind(other) if other.distribution != symbol.distribution or symbol.kind is Kind.ATTRIBUTE else symbol

    def canonical(self, path: str) -> str:
        """The path of the definition that the path leads to; the path itself where it leads nowhere."""
        symbol = self.symbol(path)
        return self.definition(self.behind(symbol)) if symbol else path

    def signature(self, symbol: Symbol) -> str:
        """The symbol's signature, "" where none is told."""
        release = self._release(symbol.distribution)
        return next((each.text for each in symbol.signatures if release and each.covers(release) and each.text), "")

    def class_(self, *places: str) -> Class | None:
        """The class that these paths lead to."""
        for place in places:
            if symbol := self.symbol(place):
                found = self._knowledge.class_(self.definition(symbol))
                if found is not None and self.alive(found.lives, found.distribution):
                    return found
        return None

    def bases(self, cls: Class) -> list[str]:
        """The paths that the class was written with as its bases."""
        return [base.path for base in cls.bases if self.alive(base.lives, cls.distribution)]

    def members(self, cls: Class) -> dict[str, Symbol]:
        """The class's own members that are compared; `run.result` is none, but says what jobs of the class give."""
        found = ((name, each) for name, each in cls.members.items() if compared(name) and "." not in name)
        return {name: each for name, each in found if self.alive(each.lives, each.distribution)}

    def member(self, cls: Class, name: str) -> Symbol | None:
        """The class's own member, or one that another distribution adds to the class."""
        symbol = cls.members.get(name)
        if symbol and self.alive(symbol.lives, symbol.distribution):
            return symbol
        added = self._knowledge.member(cls.path, name)
        if added is None or added.distribution == cls.distribution or not self.alive(added.lives, added.distribution):
            return None
        return added if self.canonical(added.path.rpartition(".")[0]) == cls.path else None

    def inherited(self, cls: Class, name: str) -> Symbol | None:
        """The member of the base class that has it, of these and of those the nearest."""
        waiting, done = [cls], {cls.path}
        while waiting:
            for base in self.bases(waiting.pop(0)):
                if base in done:
                    continue
                done.add(base)
                if above := self.class_(base):
                    if found := self.member(above, name):
                        return found
                    waiting.append(above)
        return None

    def ever(self, cls: Class, name: str) -> bool:
        """Whether objects of the class have the member in any release."""
        return self._knowledge.member(cls.path, name) is not None


def _history_of(distribution: str) -> str:
    """The distribution of the history that tells of it: qiskit-terra is what qiskit was before 1.0."""
    return "qiskit" if distribution == "qiskit-terra" else distribution
