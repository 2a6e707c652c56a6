"""What one release of a distribution shows its users, as read from its files: the input of the merge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qlint.knowledge.schema import Kind


@dataclass(frozen=True, slots=True, order=True)
class Announcement:
    """A deprecation that the code announces.

    `since` is the release that the code names ("0.46"; "" where it names none), `argument` the parameter it is about
    ("" for the whole symbol), `instead` the names it puts in place (dotted paths, parameters, calls without arguments).
    """

    since: str = ""
    argument: str = ""
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of a module, or a member of a class.

    `definition` is the canonical dotted path of what stands behind a name that was imported or assigned from elsewhere, "" for
    what is defined at the place itself. `parameters` is the signature in the grammar of `qlint.knowledge.signature`, None
    for what is not callable or not known; only definitions have it, and `gives` and `announced`, not re-exports of them.
    """

    kind: Kind
    definition: str = ""
    parameters: str | None = None
    gives: str = ""
    announced: tuple[Announcement, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleSurface:
    """A module: all names bound in it when it has been imported, submodules of a package among them.

    `star` is its `__all__` where it has one. `open`: it may have names beyond (a module `__getattr__` that can't be read,
    a star import of an unknown module). `announced`: importing it warns.
    """

    names: Mapping[str, Entry] = field(default_factory=dict)
    star: tuple[str, ...] | None = None
    open: bool = False
    announced: tuple[Announcement, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassSurface:
    """A class by its definition site, with the members of its own body and those set on `self` or on the class later.

    `bases` are definition paths in the order of the source (`object` left out). `open`: its objects may have members beyond
    (`__getattr__`, an extension module that wasn't read). `extends`: the class is another distribution's, which this one adds to.
    """

    bases: tuple[str, ...] = ()
    members: Mapping[str, Entry] = field(default_factory=dict)
    open: bool = False
    extends: bool = False
    announced: tuple[Announcement, ...] = ()


@dataclass(frozen=True, slots=True)
class Surface:
    """One release. `requires` are its requirements on watched distributions, as PEP 508 says them, sorted."""

    distribution: str
    release: str
    requires: tuple[str, ...] = ()
    modules: Mapping[str, ModuleSurface] = field(default_factory=dict)
    classes: Mapping[str, ClassSurface] = field(default_factory=dict)
