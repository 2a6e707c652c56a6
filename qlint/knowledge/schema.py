"""The types of what qlint knows of the watched packages: distributions, modules, classes, members, remedies.

Releases are written as text ("0.35.0") in the data and compared as `packaging` versions. A symbol's life
is a sorted tuple of half-open intervals: `added` is the first release that has it, `gone` the first that
lacks it again (None: the newest known release has it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from packaging.version import Version

from qlint.knowledge.signature import Parameter, parameters


@lru_cache(maxsize=4096)
def version(text: str) -> Version:
    """`text` as a version, parsed once."""
    return Version(text)


@dataclass(frozen=True, slots=True, order=True)
class Life:
    """One interval of releases in which a symbol was there.

    `definition` is the canonical dotted path behind the symbol in that interval ("" where the symbol is
    its own definition, or where it is not known).
    """

    added: str
    gone: str | None = None
    definition: str = ""

    def covers(self, release: Version) -> bool:
        return version(self.added) <= release and (self.gone is None or release < version(self.gone))


Lives = tuple[Life, ...]


class Kind(str, Enum):
    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    METHOD = "method"
    PROPERTY = "property"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class Signature:
    """What a callable took, and what it gave, in some releases.

    `text` is in the grammar of `qlint.knowledge.signature`; "" for what is read (properties, attributes), and where it is not
    known. `gives` is what a call (or a read) gives: a class by its definition path, `str` and its like, `None`, `self` (an object of
    the same class), `list[...]`, `set[...]`, `dict[..., ...]`, `tuple[..., ...]`, alternatives parted by ` | `; "" where it is not known.
    """

    lives: Lives
    text: str = ""
    gives: str = ""

    def covers(self, release: Version) -> bool:
        return any(life.covers(release) for life in self.lives)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters, `self` and `cls` among them; raises ValueError where the signature is not known."""
        return parameters(self.text)


@dataclass(frozen=True, slots=True)
class Deprecation:
    """A deprecation that the code of the releases in `lives` announces.

    `since` is the release that it names ("" where it names none), `argument` the parameter it is about ("" for the whole
    symbol), `instead` the names that it puts in place, as it writes them.
    """

    lives: Lives
    since: str = ""
    argument: str = ""
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name that a module exports, or a member of a class.

    `path` is the dotted name under which it is found: module and name, or class definition and member.
    `gives` says what a call of it returns (a read, for properties and attributes), in the grammar of
    `Signature.gives`, in the newest release that says it; "" where that is not known. `signatures` and `deprecations` are those
    of the symbol's own definition: a re-export has none. `settled`: its lives were written by hand, and say all there is to say,
    whatever a base class still has.
    """

    path: str
    kind: Kind
    distribution: str
    lives: Lives
    gives: str = ""
    signatures: tuple[Signature, ...] = ()
    deprecations: tuple[Deprecation, ...] = ()
    settled: bool = False

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]

    def alive(self, release: Version) -> bool:
        return any(life.covers(release) for life in self.lives)

    def gone_in(self, release: Version) -> str | None:
        """The release that ended it, where `release` comes after its last life; None otherwise."""
        last = self.lives[-1]
        return last.gone if last.gone is not None and version(last.gone) <= release else None


@dataclass(frozen=True, slots=True)
class Star:
    """The `__all__` of a module in some releases."""

    lives: Lives
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """A module of a watched package. `complete`: `names` has all that any release of it exported.

    `stars` are its `__all__` in the releases in which it had one: elsewhere a star import takes all public names.
    """

    path: str
    distribution: str
    lives: Lives
    complete: bool
    names: Mapping[str, Symbol] = field(default_factory=dict)
    stars: tuple[Star, ...] = ()
    deprecations: tuple[Deprecation, ...] = ()

    def starred(self, name: str, release: Version) -> bool:
        """Whether `from module import *` binds the name in the release, if the module has it there."""
        named = next((star.names for star in self.stars if any(life.covers(release) for life in star.lives)), None)
        return name in self.names and (not name.startswith("_") if named is None else name in named)

    def ever_starred(self, name: str) -> bool:
        """Whether `from module import *` bound the name in some release that had it. Raises KeyError for one that none had."""
        symbol = self.names[name]
        begins = {version(life.added) for life in (*symbol.lives, *(life for star in self.stars for life in star.lives))}
        return any(symbol.alive(release) and self.starred(name, release) for release in begins)


@dataclass(frozen=True, slots=True)
class Base:
    """A base class by its definition path, in the releases in which it was one."""

    path: str
    lives: Lives


@dataclass(frozen=True, slots=True)
class Class:
    """A class by its definition site, with its own members and bases, those of the newest release first.

    `open` are the releases in which its objects may have other members than its own and those of its bases. `was`: the classes that it
    took the place of, under the same name and in the release that ended them.
    """

    path: str
    distribution: str
    bases: tuple[Base, ...]
    lives: Lives
    members: Mapping[str, Symbol] = field(default_factory=dict)
    open: Lives = ()
    deprecations: tuple[Deprecation, ...] = ()
    was: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether its objects never had other members."""
        return not self.open


@dataclass(frozen=True, slots=True)
class Retirement:
    """A distribution whose service is shut down: reported whatever release is pinned."""

    since: str  # year and month, as in "July 2024"
    successor: str  # a distribution
    why: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """What releases of a distribution require of another watched one: `spec` as PEP 508 says it ("qiskit>=1.1")."""

    lives: Lives
    spec: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """A distribution on the package index, its top-level import paths and its releases, oldest first.

    `beside` ("qiskit<1.0") says with which releases of another any of its releases can be installed, "" where that is no question;
    `extends` are the classes of other distributions that it adds members to, by the paths under which it imports them;
    `bundles` what each release of a bundle installs, by release.
    """

    name: str
    roots: tuple[str, ...]
    releases: tuple[str, ...]
    retired: Retirement | None = None
    beside: str = ""
    extends: tuple[str, ...] = ()
    requires: tuple[Requirement, ...] = ()
    bundles: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def newest(self) -> str:
        return self.releases[-1]


class Action(str, Enum):
    """What a remedy does, and so what a fix can do with it."""

    MOVED = "moved"  # the same thing under another dotted path, or another name of the same class
    REPLACED = "replaced"  # something else does the work: other code
    DROPPED = "dropped"  # nothing takes its place; what it did is not needed any more
    ENDED = "ended"  # nothing takes its place; what it did can't be done any more


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to write instead of a symbol, or of one of its arguments.

    `symbol` is the path of a `Symbol`; `argument` the parameter that this is about, "" for the symbol itself. `instead` is the
    code to write, with the names that examples use (`service`, `backend`, `sampler`, `circuit`); "" where nothing takes its place.
    `replacement` is the dotted path that `instead` relies on (`path(name=)` for a parameter), proved to exist in its newest release;
    what another distribution than the symbol's ships needs that distribution installed. `note` says what differs. `bad` and
    `good` are whole programs, before and after, that the tests check; where they are "", the tests make them from the paths.
    """

    symbol: str
    instead: str
    replacement: str = ""
    note: str = ""
    action: Action = Action.REPLACED
    argument: str = ""
    bad: str = ""
    good: str = ""
