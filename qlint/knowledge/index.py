"""The one interface through which everything above asks what the watched packages had, and when."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Protocol

from qlint.knowledge.schema import Class, Distribution, Module, Remedy, Symbol


class Knowledge(Hashable, Protocol):
    """What is known of the watched packages. All look-ups are by full dotted path and return None for the unknown."""

    @property
    def distributions(self) -> Mapping[str, Distribution]:
        """The watched distributions by name."""

    def watches(self, path: str) -> bool:
        """Whether the dotted import path lies in a watched package (`qiskit.x`, not `qiskitty`)."""

    def distribution_of(self, path: str) -> Distribution | None:
        """The distribution that ships the dotted path; the longest matching root wins."""

    def module(self, path: str) -> Module | None: ...

    def symbol(self, path: str) -> Symbol | None:
        """The export `module.name`, or a whole module as a symbol."""

    def class_(self, path: str) -> Class | None:
        """The class whose definition path this is."""

    def classes(self, path: str) -> tuple[Class, ...]:
        """The classes that the dotted path means or meant: as their definition, or as an export of them; the newest first."""

    def member(self, class_path: str, name: str) -> Symbol | None:
        """The member of the class or of its known bases, nearest first."""

    def subclass(self, class_path: str, base_path: str) -> bool:
        """Whether the class is the base or derives from it, as far as known."""

    def remedy(self, path: str, argument: str = "") -> Remedy | None:
        """What to write instead of the symbol (by its path, or its definition's), or of its argument: by hand, or where it moved."""

    def ended(self) -> frozenset[str]:
        """The last names of all modules, exports and members that some release, of their distribution or of another, ended."""

    def ends(self, name: str) -> Mapping[str, str]:
        """By distribution, the earliest release that ended a module, export or member of that last name."""

    def came(self, name: str) -> Mapping[str, str]:
        """By distribution, the latest release in which a class got a member of that name that it never had before."""

    def deprecated(self) -> frozenset[str]:
        """The last names of all modules, classes, functions and members that some release calls deprecated, or an argument of theirs."""

    def vocabulary(self, distribution: str) -> frozenset[str]:
        """The last names of the distribution's modules, exports and members, and of its import paths."""

    def exports(self, module: str) -> Iterator[Symbol]:
        """All names any release of the module exported; nothing for an unknown module."""

    def find(self, name: str) -> Iterator[Symbol]:
        """The exports of all known modules that bear this name, in the order of their paths."""

    def deriving(self, path: str) -> Iterator[str]:
        """The definition paths of the classes that name the class among their bases."""

    def members_named(self, name: str) -> Iterator[Symbol]:
        """The members of that name of all known classes."""
