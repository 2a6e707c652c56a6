"""What the history says of a dotted path, or a member, in the releases of a target."""

from __future__ import annotations

from dataclasses import dataclass

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Distribution, Kind, Symbol, version
from qlint.target import Target


@dataclass(frozen=True, slots=True)
class Gone:
    """A symbol that some release of the target no longer has.

    `symbol` is the one that went: the path asked for, or a module on the way to it. `release` is the
    first without it; `everywhere` if no allowed release has it.
    """

    symbol: Symbol
    release: str
    everywhere: bool


def gone(path: str, knowledge: Knowledge, target: Target) -> Gone | None:
    """Whether the dotted path, or a module on the way to it, is gone in the target; None if not, or not known."""
    parts = path.split(".")
    for length in range(1, len(parts) + 1):
        symbol = knowledge.symbol(".".join(parts[:length]))
        if symbol is not None and (found := symbol_gone(symbol, target)) is not None:
            return None if length == len(parts) and _may_be_a_name(symbol, knowledge, target) else found
    return None


def _may_be_a_name(symbol: Symbol, knowledge: Knowledge, target: Target) -> bool:
    """Whether the path of a module that went may still be a name of the package around it, whose names are not known."""
    around = knowledge.module(symbol.path.rpartition(".")[0])
    if symbol.kind is not Kind.MODULE or around is None or around.names:
        return False
    return any(life.covers(target[around.distribution].highest) for life in around.lives)


def symbol_gone(symbol: Symbol, target: Target) -> Gone | None:
    """Whether the symbol is gone in the target. What some release doesn't have yet isn't gone there."""
    return _gone_among(symbol, target[symbol.distribution].releases)


def may_be_gone(name: str, knowledge: Knowledge, target: Target) -> bool:
    """Whether anything of that last name ended by the highest release that the target allows."""
    return any(version(release) <= target[distribution].highest for distribution, release in knowledge.ends(name).items())


def member_gone(member: Symbol, owner: str, knowledge: Knowledge, target: Target) -> Gone | None:
    """Whether the member is gone from objects of the class `owner`, in releases of the target that still have the class."""
    cls = knowledge.class_(owner)
    if cls is None or cls.distribution != member.distribution:
        return _gone_among(member, target[member.distribution].releases)
    releases = tuple(release for release in target[cls.distribution].releases if any(life.covers(release) for life in cls.lives))
    found = _gone_among(member, releases)
    if found is None or member.settled:
        return found
    lacking = [release for release in releases if not _has(cls, member.name, release, knowledge, target)]
    return Gone(member, found.release, len(lacking) == len(releases)) if lacking else None


def _has(cls: Class, name: str, release: Version, knowledge: Knowledge, target: Target) -> bool:
    """Whether objects of the class have the member in the release of the class's distribution, of their own or through a base."""
    own = cls.members.get(name)
    if own is not None and (own.settled or own.alive(release)):
        return own.alive(release)
    for base in cls.bases:
        above = knowledge.class_(base.path) if any(life.covers(release) for life in base.lives) else None
        if above is not None:
            releases = (release,) if above.distribution == cls.distribution else target[above.distribution].releases
            if all(_has(above, name, each, knowledge, target) for each in releases):
                return True
    return False


def _gone_among(symbol: Symbol, releases: tuple[Version, ...]) -> Gone | None:
    for release in releases:
        ended = [life.gone for life in symbol.lives if life.gone is not None and version(life.gone) <= release]
        if ended and not symbol.alive(release):
            return Gone(symbol, ended[-1], not any(symbol.alive(each) for each in releases))
    return None


def retired(path: str, knowledge: Knowledge) -> Distribution | None:
    """The retired distribution that the dotted path belongs to, or leads to (`qiskit.IBMQ`)."""
    symbol = knowledge.symbol(path)
    leads = [path]
    if symbol is not None:
        leads += [symbol.gives, *(life.definition for life in symbol.lives)]
    for each in leads:
        distribution = knowledge.distribution_of(each) if each else None
        if distribution is not None and distribution.retired is not None:
            return distribution
    return None
