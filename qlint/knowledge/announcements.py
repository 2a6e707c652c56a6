"""What the code of the target's releases announces as deprecated, and the release that takes it away, where one has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Deprecation, Kind, Lives, Symbol, version
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.knowledge.verdict import Member, along
from qlint.target import Target


@dataclass(frozen=True, slots=True)
class Announced:
    """A deprecation: the symbol, or the symbol whose `argument` it is about.

    `since` is the first of the releases without a gap that announce it, `gone` the first one later that lacks what it is about,
    "" where none does; `instead` are the names that the code puts in its place.
    """

    symbol: Symbol
    since: str
    gone: str = ""
    argument: str = ""
    instead: tuple[str, ...] = ()


class Announcements:
    """The questions about one target: answers are about what every release that it allows has."""

    def __init__(self, knowledge: Knowledge, target: Target) -> None:
        self._knowledge, self._target = knowledge, target
        self._taking = Taking(knowledge, target)

    def path(self, path: str, *, imported: bool = False) -> Announced | None:
        """Whether the dotted path, or a module on the way to it, is deprecated; `imported` as in `verdict.gone`."""
        for _, symbol in along(path, self._knowledge, self._target, imported=imported):
            if not all(map(symbol.alive, self._releases(symbol))):
                return None
            if (found := self._announced(symbol, "", symbol)) is not None:
                return found
        return None

    def member(self, member: Symbol, owner: str) -> Announced | None:
        """Whether the member is deprecated, of objects of the class `owner`."""
        cls = self._knowledge.class_(owner)
        if cls is None or cls.distribution != member.distribution or not all(map(member.alive, self._releases(member))):
            return None
        found = self._announced(member, "", member)
        asked = Member(member.name, self._knowledge, self._target)
        if found is not None and found.gone and not member.settled and asked.of(cls, version(found.gone)):
            return replace(found, gone="")  # a base has it
        return found

    def argument(self, callee: Callee, name: str) -> Announced | None:
        """Whether the argument of that name is deprecated."""
        symbol = self._knowledge.symbol(callee.path)
        if symbol is None:
            return None
        cls = next(iter(self._knowledge.classes(callee.path)), None)
        if cls is None:
            return self._taken(callee, self._announced(symbol, name, symbol))
        members = (self._knowledge.member(cls.path, each) for each in ([callee.member] if callee.member else ["__init__", "__new__"]))
        found = (self._announced(each, name, each) for each in members if each is not None and each.distribution == cls.distribution)
        return self._taken(callee, next(filter(None, found), None))

    def _taken(self, callee: Callee, found: Announced | None) -> Announced | None:
        """The deprecation of an argument with the first later release in which the callee doesn't take it."""
        if found is None:
            return None
        last = self._releases(found.symbol)[-1]
        for release in self._knowledge.distributions[found.symbol.distribution].releases:
            takes = self._taking.at(callee, version(release)) if version(release) > last else None
            if isinstance(takes, Takes) and not takes.keyword(found.argument):
                return replace(found, gone=release)
        return replace(found, gone="")

    def _releases(self, symbol: Symbol) -> tuple[Version, ...]:
        return self._target[symbol.distribution].releases

    def _announced(self, symbol: Symbol, argument: str, at: Symbol) -> Announced | None:
        """The deprecation that the newest of the target's releases which announces one has."""
        for release in reversed(self._releases(symbol)):
            about = [each for each in self._behind(at, release) if each.argument == argument]
            if (now := next((each for each in about if _covers(each.lives, release)), None)) is not None:
                return Announced(symbol, _start(about, release), _end(symbol, release), argument, now.instead)
        return None

    def _behind(self, symbol: Symbol, release: Version) -> tuple[Deprecation, ...]:
        """What the definition behind the symbol in that release announced in any."""
        seen: set[str] = set()
        while symbol.path not in seen:
            seen.add(symbol.path)
            path = next((life.definition for life in symbol.lives if life.covers(release)), "") or symbol.path
            of_table = self._knowledge.class_(path) or (self._knowledge.module(path) if symbol.kind is Kind.MODULE else None)
            if of_table is not None:
                return of_table.deprecations if of_table.distribution == symbol.distribution else ()
            further = self._knowledge.symbol(path)
            if further is None or further.distribution != symbol.distribution:
                return symbol.deprecations
            symbol = further if further.path != symbol.path else symbol
        return symbol.deprecations


def _covers(lives: Lives, release: Version) -> bool:
    return any(life.covers(release) for life in lives)


def _start(about: Iterable[Deprecation], release: Version) -> str:
    """The first release of those that announce it without a gap up to that one."""
    lives = sorted((life for each in about for life in each.lives), key=lambda life: version(life.added), reverse=True)
    start = ""
    for life in lives:
        if life.covers(release) or life.gone == start:
            start = life.added
    return start


def _end(symbol: Symbol, release: Version) -> str:
    """The first release without the symbol, "" where all after that one have it."""
    ends: Iterator[str] = (life.gone for life in symbol.lives if life.gone is not None and version(life.gone) > release)
    return next((end for end in ends if not symbol.alive(version(end))), "")
