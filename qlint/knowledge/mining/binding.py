"""What a name is bound to, and what the reading of a body asks about the modules around it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Binding:
    """What a name was bound to.

    `path` is the dotted path of the place where that happened, `node` the definition or the assigned expression, None for
    an import. `target` is what an import or an alias leads to, `whole` says that this is a module, whatever name shares its path.
    """

    path: str
    node: ast.AST | None = None
    target: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A member that a module sets on a class when it is imported. `owner` is a dotted path that leads to the class."""

    owner: str
    name: str
    value: Binding


class World(Protocol):
    """What a body may ask about the modules around it."""

    def has(self, module: str) -> bool: ...

    def public(self, module: str) -> Sequence[str]:
        """The public names of the module; none where it is not known."""

    def star(self, module: str) -> Sequence[str] | None:
        """The names that a star import takes; None where the module is not known."""

    def circular(self, path: str, name: str) -> bool:
        """Whether the imports behind the path, as far as they have been read, take it from the path `name`."""

    def exported(self, path: str, *, whole: bool) -> Sequence[str] | None:
        """The `__all__` of the module that the path leads to; `whole`: that it is the path of."""
