"""What some release of a target does not have yet: names, modules and members that are newer than the lowest one it allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import allowed, needs
from qlint.knowledge.schema import Class, Distribution, Lives, Symbol, version
from qlint.knowledge.verdict import Member, along, class_lives
from qlint.target import Range, Target

BOTTOM = re.compile(r">|(?<![<!])=")


@dataclass(frozen=True, slots=True)
class NotYet:
    """A symbol that came with the `release` of its distribution, above the lowest allowed: the path asked for, or a module on the way."""

    symbol: Symbol
    release: str


class Arrivals:
    """The questions about one target."""

    def __init__(self, knowledge: Knowledge, target: Target) -> None:
        self._knowledge, self._target = knowledge, target
        self._lowest = _lowest(tuple(target.ranges.items()), knowledge)

    def lowest(self, distribution: str) -> Version | None:
        """The lowest release that the code must run on; None where nobody says so.

        Nobody does where no range was asked for, or one that is open at its bottom. What can't be installed beside the others that
        were asked for doesn't count, nor what is older than all that was read.
        """
        return self._lowest.get(distribution)

    def may_be(self, name: str) -> bool:
        """Whether a member of that name came, to some class, after the lowest release of its distribution."""
        return any(version(release) > self._lowest[each] for each, release in self._knowledge.came(name).items() if each in self._lowest)

    @property
    def possible(self) -> bool:
        """Whether the target has such a release of any distribution."""
        return bool(self._lowest)

    def path(self, path: str, *, imported: bool = False) -> NotYet | None:
        """Whether the dotted path, or a module on the way to it, is not there yet in the lowest release; `imported` as for `gone`."""
        for part, symbol in along(path, self._knowledge, self._target, imported=imported):
            lowest = self.lowest(symbol.distribution)
            lives = self._lives(symbol, part)
            if lowest is not None and _after(lives, lowest):
                return NotYet(symbol, min((life.added for life in lives), key=version)) if self._listed(part, lowest) else None
        return None

    def member(self, member: Symbol, owner: str) -> NotYet | None:
        """Whether objects of the class `owner`, or of the classes whose place it took, lack the member in the lowest release.

        None for a member that the class has from another distribution: which releases meet is not known.
        """
        cls, lowest = self._knowledge.class_(owner), self.lowest(member.distribution)
        if cls is None or lowest is None or cls.distribution != member.distribution or not _after(member.lives, lowest):
            return None
        if self._knowledge.member(owner, "__getattr__") is not None:
            return None
        asked = Member(member.name, self._knowledge, self._target, sure=True)
        then = [each for each in self._line(cls) if class_lives(each, lowest)]
        if not then or any(asked.of(each, lowest) or asked.below(each, [lowest]) for each in then):
            return None
        return NotYet(member, member.lives[0].added)

    def _line(self, cls: Class) -> list[Class]:
        """The class, and those whose place it took."""
        found = [cls]
        for each in found:
            found += [old for path in each.was if (old := self._knowledge.class_(path)) is not None and old not in found]
        return found

    def _lives(self, symbol: Symbol, path: str) -> Lives:
        """The releases in which the path leads somewhere: a name of the package, or a module of that name."""
        module = self._knowledge.module(path)
        return symbol.lives if module is None or module.distribution != symbol.distribution else (*symbol.lives, *module.lives)

    def _listed(self, path: str, lowest: Version) -> bool:
        """Whether the module around the path is one of which the history knows all names, and lists it, or the path a module."""
        parent, _, name = path.rpartition(".")
        module = self._knowledge.module(parent)
        if module is None or not any(life.covers(lowest) for life in module.lives):
            return self._knowledge.module(path) is not None
        return module.complete and (name in module.names or self._knowledge.module(path) is not None)


@lru_cache(maxsize=64)
def _lowest(ranges: tuple[tuple[str, Range], ...], knowledge: Knowledge) -> Mapping[str, Version]:
    """The lowest release of each distribution that has one (see `Arrivals.lowest`)."""
    asked = {name: each for name, each in ranges if each.specifier}
    found: dict[str, Version] = {}
    for name, wanted in asked.items():
        own = knowledge.distributions[name]
        if own.retired is not None or not all(map(BOTTOM.search, wanted.specifier.split(" or "))):
            continue
        others = [(knowledge.distributions[other], each.releases) for other, each in asked.items() if other != name]
        lowest = next((each for each in wanted.releases if all(_beside(own, each, *other, knowledge) for other in others)), None)
        if lowest is not None and lowest >= _first_read(own, knowledge):
            found[name] = lowest
    return found


def _first_read(distribution: Distribution, knowledge: Knowledge) -> Version:
    modules = filter(None, map(knowledge.module, distribution.roots))
    return min((version(life.added) for module in modules for life in module.lives), default=version(distribution.newest))


def _beside(one: Distribution, release: Version, other: Distribution, theirs: Iterable[Version], knowledge: Knowledge) -> bool:
    """Whether the release of the one can stand beside some of the other's."""
    return any(_suits(one, release, other, each, knowledge) and _suits(other, each, one, release, knowledge) for each in theirs)


def _suits(one: Distribution, release: Version, other: Distribution, theirs: Version, knowledge: Knowledge) -> bool:
    """Whether the release of the one needs no other release of the other than that."""
    wanted = (need for need, owner in needs(one, release, knowledge) if owner is other)
    return all(theirs in allowed(need.name, need.specifier, knowledge) for need in wanted)


def _after(lives: Lives, release: Version) -> bool:
    """Whether all of the lives begin after the release."""
    return all(version(life.added) > release for life in lives)
