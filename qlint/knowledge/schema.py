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
class Symbol:
    """A name that a module exports, or a member of a class.

    `path` is the dotted name under which it is found: module and name, or class definition and member.
    `gives` says what a call of it returns (a read, for properties and attributes), in the grammar of
    `qlint.knowledge.types`; "" where that is not known.
    """

    path: str
    kind: Kind
    distribution: str
    lives: Lives
    gives: str = ""

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
class Module:
    """A module of a watched package. `complete`: `names` has all that any release of it exported."""

    path: str
    distribution: str
    lives: Lives
    complete: bool
    names: Mapping[str, Symbol] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Class:
    """A class by its definition site, with its own members; `bases` are definition paths.

    `bases` are those of the newest release that has the class. A member that one of them had only for a
    time is listed with the class itself, so that its lives are right for this class.
    """

    path: str
    distribution: str
    bases: tuple[str, ...]
    lives: Lives
    members: Mapping[str, Symbol] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Retirement:
    """A distribution whose service is shut down: reported whatever release is pinned."""

    since: str  # year and month, as in "July 2024"
    successor: str  # a distribution
    why: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """A distribution on the package index, its top-level import paths and its releases, oldest first."""

    name: str
    roots: tuple[str, ...]
    releases: tuple[str, ...]
    retired: Retirement | None = None

    @property
    def newest(self) -> str:
        return self.releases[-1]


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to write instead of a symbol (written by hand).

    `symbol` is the path of a `Symbol`. `instead` is the code to write, with the names that examples
    use (`service`, `backend`, `sampler`); "" where nothing takes its place. `replacement` is the dotted
    path that `instead` relies on, proved to exist in its newest release. `note` says what differs.
    """

    symbol: str
    instead: str
    replacement: str = ""
    note: str = ""
