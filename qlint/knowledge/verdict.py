"""What the history says of a dotted path, or a member, in the releases of a target."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from packaging.requirements import Requirement
from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Distribution, Kind, Symbol, version
from qlint.target import Target


@dataclass(frozen=True, slots=True)
class Gone:
    """A symbol that some release of the target no longer has.

    `symbol` is the one that went: the path asked for, or a module on the way to it. `release` is the
    first release of `distribution` without it, `back` the one that has it again ("" for none); `everywhere` if no allowed
    release has it. The distribution is the symbol's own, or the one whose releases from there on can't stand beside that.
    """

    symbol: Symbol
    distribution: str
    release: str
    everywhere: bool
    back: str = ""


def gone(path: str, knowledge: Knowledge, target: Target, *, imported: bool = False, module: bool = False) -> Gone | None:
    """Whether the dotted path, or a module on the way to it, is gone in the target; None if not, or not known.

    `imported`: it is the path of an import, or of a name that one takes from a module; with `module`, what is imported is a module
    itself. Else the path is read name by name, and what lies below a name that hides a submodule is not of that module.
    """
    parts = path.split(".")
    for length in range(1, len(parts) + 1):
        symbol = knowledge.symbol(".".join(parts[:length]))
        if symbol is None:
            continue
        if imported and (module or length < len(parts)):
            symbol = _importable(symbol, knowledge)
        if length < len(parts) and not imported and symbol_gone(symbol, target) is None:
            if symbol.kind is not Kind.MODULE:
                return None
            if (other := alias(symbol, target)) is not None:
                return gone(".".join((other, *parts[length:])), knowledge, target)
        if (found := symbol_gone(symbol, target)) is not None:
            return None if length == len(parts) and _may_be_a_name(symbol, knowledge, target) else found
        if (found := _shut_out(symbol, knowledge, target)) is not None:
            return found
    return None


def _shut_out(symbol: Symbol, knowledge: Knowledge, target: Target) -> Gone | None:
    """Whether the target has releases of another distribution that the symbol's can't be installed beside."""
    beside = knowledge.distributions[symbol.distribution].beside
    if not beside:
        return None
    other = Requirement(beside)
    outside = [release for release in target[other.name].releases if release not in other.specifier]
    if not outside:
        return None
    releases = knowledge.distributions[other.name].releases
    allowed = [release in other.specifier for release in releases]
    first = next(release for release, now, before in zip(releases[1:], allowed[1:], allowed, strict=False) if before and not now)
    return Gone(symbol, other.name, first, len(outside) == len(target[other.name].releases))


def along(path: str, knowledge: Knowledge, target: Target, *, imported: bool = False) -> Iterator[tuple[str, Symbol]]:
    """What is met on the way to the dotted path, itself at the end, each with its path there; `imported` as for `gone`.

    The way ends at a name that is no module, and goes on in the module that a package's name means in the target.
    """
    parts = path.split(".")
    for length in range(1, len(parts) + 1):
        part = ".".join(parts[:length])
        symbol = knowledge.symbol(part)
        if symbol is None:
            continue
        yield part, symbol
        if length < len(parts) and not imported:
            if symbol.kind is not Kind.MODULE:
                return
            if (other := alias(symbol, target)) is not None:
                yield from along(".".join((other, *parts[length:])), knowledge, target)
                return


def alias(symbol: Symbol, target: Target) -> str | None:
    """The module that the name of a package means in the target, where that is not its submodule of the name."""
    meant = (life.definition for life in symbol.lives if life.covers(target[symbol.distribution].highest))
    return next((path for path in meant if path not in ("", symbol.path)), None)


def _importable(symbol: Symbol, knowledge: Knowledge) -> Symbol:
    """The module of the symbol's path as imports find it: a name by which a package calls a module that lies elsewhere is none."""
    found = knowledge.module(symbol.path) if any(life.definition not in ("", symbol.path) for life in symbol.lives) else None
    return symbol if found is None or symbol.kind is not Kind.MODULE else replace(symbol, lives=found.lives)


def no_module(path: str, knowledge: Knowledge, target: Target) -> Symbol | None:
    """The class or function that stands in the way of an import of the path as a module; None where none does, or something is gone."""
    parts = path.split(".")
    for length in range(1, len(parts) + 1):
        part = ".".join(parts[:length])
        symbol = knowledge.symbol(part) if knowledge.module(part) is None else None
        if symbol is not None and symbol.kind in (Kind.CLASS, Kind.FUNCTION):
            clear = retired(path, knowledge) is None and gone(part, knowledge, target, imported=True) is None
            return symbol if clear else None
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
    theirs = target[member.distribution].releases
    if cls is None:
        return _gone_among(member, theirs)
    releases = tuple(release for release in target[cls.distribution].releases if class_lives(cls, release))
    if not releases:
        return None
    found = _gone_among(member, releases if cls.distribution == member.distribution else theirs)
    if found is None or member.settled:
        return found
    asked = Member(member.name, knowledge, target)
    if member.kind in (Kind.ATTRIBUTE, Kind.PROPERTY) and knowledge.member(owner, "__getattr__") is not None:
        return None  # where data are read by name, the service may still send it
    before = version(found.release) if cls.distribution == member.distribution else releases[0]
    lacking = [release for release in releases if before <= release and not asked.of(cls, release)]
    if not lacking or asked.below(cls, lacking):
        return None
    return replace(found, everywhere=len(lacking) == len(releases) and not any(map(member.alive, theirs)))


@dataclass(frozen=True, slots=True)
class Member:
    """The question whether objects of classes have a member of that name; `sure`: they have it unless it is sure that they don't."""

    name: str
    knowledge: Knowledge
    target: Target
    sure: bool = False

    def of(self, cls: Class, release: Version, below: tuple[str, ...] = ()) -> bool:
        """Whether they have it in the release of the class's distribution, of their own or through a base.

        `below` are the classes that it is a base of, on the way from the one that was asked about.
        """
        if hasattr(object, self.name):
            return True
        own = cls.members.get(self.name)
        if own is not None and (own.settled or own.alive(release)):
            return own.alive(release)
        if self.sure and not cls.complete:
            return True
        bases = (base.path for base in cls.bases if any(life.covers(release) for life in base.lives))
        return any(self._through(base, cls, release, (*below, cls.path)) for base in bases if base not in below)

    def _through(self, base: str, cls: Class, release: Version, below: tuple[str, ...]) -> bool:
        found = self.knowledge.classes(base)
        if not found:  # of another package, which may have what it likes
            return not base.startswith("builtins.") or hasattr(getattr(builtins, base.removeprefix("builtins."), None), self.name)
        releases = (release,) if found[0].distribution == cls.distribution else self.target[found[0].distribution].releases
        # Releases without the base can't be installed beside the class.
        living = [one for one in releases if any(class_lives(each, one) for each in found)]
        having = (any(self.of(each, one, below) for each in found if class_lives(each, one)) for one in living or releases)
        return any(having) if self.sure else all(having)

    def below(self, cls: Class, releases: Sequence[Version]) -> bool:
        """Whether objects of a class that derives from it have the member in one of the releases: what is called a `Backend` may be one."""
        for member in self.knowledge.members_named(self.name):
            allowed = releases if member.distribution == cls.distribution else self.target[member.distribution].releases
            owner = member.path.rpartition(".")[0]
            if _out_of_use(self.knowledge.distributions[member.distribution], cls, releases, self.target):
                continue
            if any(map(member.alive, allowed)) and any(self.knowledge.subclass(each, cls.path) for each in self._having(owner, cls)):
                return True
        return False

    def _having(self, owner: str, cls: Class) -> Iterator[str]:
        """The class that has the member, and those that it is a base of, among other bases maybe; not the class that was asked about."""
        yield from (each for each in (owner, *self.knowledge.deriving(owner)) if each != cls.path)


def _gone_among(symbol: Symbol, releases: tuple[Version, ...]) -> Gone | None:
    for release in releases:
        ended = [life.gone for life in symbol.lives if life.gone is not None and version(life.gone) <= release]
        if ended and not symbol.alive(release):
            back = next((life.added for life in symbol.lives if release < version(life.added)), "")
            return Gone(symbol, symbol.distribution, ended[-1], not any(symbol.alive(each) for each in releases), back)
    return None


def class_lives(cls: Class, release: Version) -> bool:
    """Whether the release has the class."""
    return any(life.covers(release) for life in cls.lives)


def _out_of_use(distribution: Distribution, cls: Class, releases: Sequence[Version], target: Target) -> bool:
    """Whether no program with those releases of the class can use the distribution: its service is shut down, or it can't be installed."""
    other = Requirement(distribution.beside) if distribution.beside else None
    beside = releases if other is not None and other.name == cls.distribution else target[other.name].releases if other is not None else ()
    shut_out = other is not None and not any(release in other.specifier for release in beside)
    return distribution.retired is not None or shut_out


def lives(cls: str, knowledge: Knowledge, target: Target) -> bool:
    """Whether some release of the target has the class of that definition; True where it is not known."""
    found = knowledge.class_(cls)
    return found is None or any(class_lives(found, release) for release in target[found.distribution].releases)


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
