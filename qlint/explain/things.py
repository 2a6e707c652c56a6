"""What can be asked for: a name of a module, a member of a class, a parameter of either."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.knowledge.schema import Kind, Lives, Symbol


@dataclass(frozen=True, slots=True)
class Name:
    """One thing that modules export: `symbol` is the path it is told under, `exports` are all under which it has ever been one.

    `definitions` are the paths of what stands behind it, the newest first.
    """

    symbol: Symbol
    exports: tuple[Symbol, ...]
    definitions: tuple[str, ...]

    @property
    def path(self) -> str:
        return self.symbol.path

    @property
    def kind(self) -> Kind:
        return self.symbol.kind


@dataclass(frozen=True, slots=True)
class Piece:
    """A member as one class has it: the class by its definition path, and when objects of the class asked for have it from there.

    Where another distribution has it, `lives` are in releases of that; the class asked for derives from it in those of `through`.
    """

    place: str
    symbol: Symbol
    lives: Lives
    through: Lives = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a class: its pieces, those of the class itself before those of its bases."""

    owner: Name | Member
    name: str
    pieces: tuple[Piece, ...]

    @property
    def path(self) -> str:
        return f"{self.owner.path}.{self.name}"

    @property
    def kind(self) -> Kind:
        return self.pieces[0].symbol.kind


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a callable. For a class it is one of its constructor."""

    of: Name | Member
    name: str

    @property
    def path(self) -> str:
        return f"{self.of.path}({self.name}=)"


Thing = Name | Member | Argument
