"""What calls of functions, classes and methods take, release by release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, Symbol
from qlint.knowledge.signature import How, Parameter
from qlint.target import Target

_FIRST = ("self", "cls")


@dataclass(frozen=True, slots=True)
class Callee:
    """What is called: a function or class, by a dotted path that leads to it; with `member`, that method of the class."""

    path: str
    member: str = ""

    def __str__(self) -> str:
        return f"{self.path}.{self.member}" if self.member else self.path


class Silent(Enum):
    """Why nothing can be said of the calls in a release."""

    ABSENT = "the release has no such thing"
    UNKNOWN = "what it takes there isn't known"


@dataclass(frozen=True, slots=True)
class Takes:
    """What a call takes in one release, without the object or class that Python puts in front.

    `renamed` are the names under which a decorator still takes arguments that have another name now.
    """

    parameters: tuple[Parameter, ...]
    renamed: frozenset[str] = frozenset()

    def keyword(self, name: str) -> bool:
        """Whether an argument of that name is taken."""
        by_name = (How.ANY, How.KEYWORD)
        named = any(each.how is How.NAMED_REST or (each.name == name and each.how in by_name) for each in self.parameters)
        return named or name in self.renamed

    def positions(self) -> int | None:
        """How many arguments are taken by position, None for any number."""
        if any(each.how is How.REST for each in self.parameters):
            return None
        return len(self.positional())

    def positional(self) -> tuple[str, ...]:
        """The names of what is taken by position."""
        return tuple(each.name for each in self.parameters if each.how in (How.POSITIONAL, How.ANY))


Answer = Takes | Silent


class Taking:
    """The question what calls take in the releases of the callee's own distribution; of others, those of the target count."""

    def __init__(self, knowledge: Knowledge, target: Target) -> None:
        self._knowledge, self._target = knowledge, target
        self._kept: dict[tuple[Callee, Version], Answer] = {}

    def distribution(self, callee: Callee) -> str | None:
        """The distribution in whose releases the callee lives."""
        symbol = self._knowledge.symbol(callee.path)
        return symbol.distribution if symbol is not None else None

    def at(self, callee: Callee, release: Version) -> Answer:
        """What a call of it takes in a release of its distribution."""
        key = (callee, release)
        if key not in self._kept:
            self._kept[key] = self._at(callee, release)
        return self._kept[key]

    def _at(self, callee: Callee, release: Version) -> Answer:
        symbol = self._knowledge.symbol(callee.path)
        if symbol is None:
            return Silent.UNKNOWN
        life = next((life for life in symbol.lives if life.covers(release)), None)
        if life is None:
            return Silent.ABSENT
        definition = life.definition or symbol.path
        cls = self._knowledge.class_(definition)
        if cls is not None:
            lives = cls.distribution == symbol.distribution and any(life.covers(release) for life in cls.lives)
            return self._of_class(cls, callee.member, release) if lives else Silent.UNKNOWN
        function = self._function(definition, symbol.distribution, release)
        return _taken(function, release) if function is not None and not callee.member else Silent.UNKNOWN

    def _function(self, path: str, distribution: str, release: Version) -> Symbol | None:
        """The function at the end of re-exports."""
        seen: set[str] = set()
        while path not in seen:
            seen.add(path)
            symbol = self._knowledge.symbol(path)
            if symbol is None or symbol.kind is not Kind.FUNCTION or symbol.distribution != distribution:
                return None
            path = next((life.definition for life in symbol.lives if life.covers(release)), "") or symbol.path
            if path == symbol.path:
                return symbol
        return None

    def _of_class(self, cls: Class, member: str, release: Version) -> Answer:
        found = self._of_member(cls, member or "__init__", release)  # which stands for a `__new__` in classes without one
        if isinstance(found, Takes) and not (member or found.parameters or cls.complete):
            return Silent.UNKNOWN  # a `__new__` may take them, and make something else
        return found

    def _of_member(self, cls: Class, name: str, release: Version) -> Answer:
        for each in self._line(cls, release):
            if each is None:
                return Silent.UNKNOWN
            found = each.members.get(name)
            if found is None:
                continue
            if each.distribution != cls.distribution:
                return self._of_other(found, release in self._target[cls.distribution].releases)
            if found.alive(release):
                return _taken(found, release) if found.kind is Kind.METHOD else Silent.UNKNOWN
        added = self._knowledge.member(cls.path, name)  # by another distribution
        return Silent.ABSENT if added is None or added.distribution == cls.distribution else Silent.UNKNOWN

    def _of_other(self, member: Symbol, now: bool) -> Answer:
        """What a method takes that comes from a class of another distribution: the same in all of its releases that are meant."""
        answers = {_taken(member, each) if member.alive(each) else Silent.UNKNOWN for each in self._target[member.distribution].releases}
        return answers.pop() if now and len(answers) == 1 else Silent.UNKNOWN

    def _line(self, cls: Class, release: Version) -> Iterator[Class | None]:
        """The class and its bases in the order in which Python asks them; None for one of which nothing is known."""
        merged = self._merged(cls, release, ())
        yield from merged if merged is not None else (cls, None)

    def _merged(self, cls: Class, release: Version, below: tuple[str, ...]) -> list[Class | None] | None:
        """The order that Python gives the line of the class, None where there is none."""
        rows: list[list[Class | None]] = []
        for base in cls.bases:
            if any(life.covers(release) for life in base.lives):
                known = next(iter(self._knowledge.classes(base.path)), None)
                row: list[Class | None] | None = [None]
                if known is not None and known.path not in below:
                    row = self._merged(known, release, (*below, cls.path))
                if row is None:
                    return None
                rows.append(row)
        rows.append([row[0] for row in rows])
        order: list[Class | None] = [cls]
        while rows := [row for row in rows if row]:
            first = next((row[0] for row in rows if row[0] is None or not any(each is row[0] for other in rows for each in other[1:])), cls)
            if first is cls:
                return None
            order.append(first)
            if first is None:  # what comes after it is not known
                return order
            rows = [[each for each in row if each is not first] for row in rows]
        return order


def _taken(symbol: Symbol, release: Version) -> Answer:
    said = next((each for each in symbol.signatures if each.text and each.covers(release)), None)
    if said is None:
        return Silent.UNKNOWN
    found = said.parameters
    own = found[1:] if found and symbol.kind is Kind.METHOD and found[0].name in _FIRST else found
    announced = (each for each in symbol.deprecations if each.argument and any(life.covers(release) for life in each.lives))
    return Takes(own, frozenset(each.argument for each in announced))
