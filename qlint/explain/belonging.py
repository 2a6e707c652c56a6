"""Which members and parameters a thing has, and from where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from qlint.explain.grouping import definitions
from qlint.explain.spans import clipped, merged, without
from qlint.explain.things import Member, Name, Piece
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, Life, Lives, Signature, Symbol, version
from qlint.knowledge.signature import How

_CONSTRUCTORS = ("__init__", "__new__")
_TYPE = re.compile(r"[A-Za-z_][\w.]*\.\w+")


def member(owner: Name | Member, name: str, knowledge: Knowledge) -> Member | None:
    """The member of that name of the class that the owner is, or whose object it gives; None where no release has it."""
    pieces = tuple(piece for path, window in classes(owner, knowledge) for piece in _pieces(path, name, window, knowledge))
    unique = {(piece.symbol.path, piece.lives): piece for piece in pieces}
    return Member(owner, name, tuple(unique.values())) if unique else None


def classes(owner: Name | Member, knowledge: Knowledge) -> Iterator[tuple[str, Lives | None]]:
    """The classes that the thing is or gives objects of, newest first, and the releases in which it does (None: all that there are)."""
    paths = definitions(owner.symbol) if isinstance(owner, Name) else ()
    own = [cls for path in paths if (cls := knowledge.class_(path))]
    for cls in own:
        yield cls.path, _behind(owner, cls)
    if not own:
        yield from ((path, None) for path in _given(owner) if knowledge.class_(path))


def constructor(of: Name, knowledge: Knowledge) -> Member | None:
    """The method that takes the arguments of a call of the class; None for what is no class, or says nothing of it."""
    if not any(knowledge.class_(path) for path in definitions(of.symbol)):
        return None
    return next(filter(None, (member(of, name, knowledge) for name in _CONSTRUCTORS)), None)


def signatures(of: Name | Member, knowledge: Knowledge) -> tuple[Signature, ...]:
    """What a call of the thing took in its releases, the oldest first; of a class, what its constructor took."""
    if isinstance(of, Member):
        found = _of_pieces(of.pieces)
    elif any(knowledge.class_(path) for path in definitions(of.symbol)):
        built = constructor(of, knowledge)
        found = _of_pieces(built.pieces) if built else []
    else:
        found = _of_function(of, knowledge)
    return tuple(sorted(found, key=lambda each: version(each.lives[0].added)))


def base_class(path: str, knowledge: Knowledge) -> Class | None:
    """The class that others derive from under that path: those of another distribution are known by the path that is imported."""
    if cls := knowledge.class_(path):
        return cls
    symbol = knowledge.symbol(path)
    return next(filter(None, map(knowledge.class_, definitions(symbol))), None) if symbol else None


def names_parameter(signature: Signature, name: str) -> bool:
    """Whether the signature has a parameter of that name."""
    return bool(signature.text) and any(each.name == name for each in signature.parameters if each.how not in (How.REST, How.NAMED_REST))


def takes_any(signature: Signature) -> str:
    """The parameter of the signature that takes any keyword ("**options"), "" if none does."""
    found = (each.name for each in signature.parameters if each.how is How.NAMED_REST) if signature.text else iter(())
    return next((f"**{name}" for name in found), "")


def _behind(owner: Name | Member, definition: Class | Symbol) -> Lives | None:
    """The releases in which the definition stands behind the name; None where these are not those of one distribution."""
    if not isinstance(owner, Name) or owner.symbol.distribution != definition.distribution:
        return None
    return tuple(Life(life.added, life.gone) for life in owner.symbol.lives if (life.definition or owner.path) == definition.path)


def _given(owner: Name | Member) -> Iterator[str]:
    """The classes of what a read of the value (a property, an attribute) or a call gives."""
    said = [owner.symbol.gives] if isinstance(owner, Name) else [piece.symbol.gives for piece in owner.pieces]
    for text in dict.fromkeys(said):
        yield from (part for part in text.split(" | ") if _TYPE.fullmatch(part))


def _pieces(path: str, name: str, window: Lives | None, knowledge: Knowledge) -> list[Piece]:
    cls = knowledge.class_(path)
    if cls is None:
        return []
    found, _ = _inherited(cls, name, merged(cls.lives) if window is None else window, knowledge)
    added = knowledge.member(path, name) if not found else None
    return [Piece(path, added, added.lives)] if added and added.distribution != cls.distribution else found


def _inherited(cls: Class, name: str, window: Lives, knowledge: Knowledge) -> tuple[list[Piece], Lives]:
    """The member in the class and its bases, in the releases of the window, and what of the window has no such member."""
    found: list[Piece] = []
    if own := cls.members.get(name):
        if lives := clipped(own.lives, window):
            found.append(Piece(cls.path, own, lives))
        if own.settled:
            return found, ()
        window = without(window, own.lives)
    for base in cls.bases:
        above = base_class(base.path, knowledge)
        through = merged(clipped(base.lives, window))
        if above is None or not through or above.path == cls.path:
            continue
        if above.distribution == cls.distribution:
            more, lacking = _inherited(above, name, through, knowledge)
            window = without(window, without(through, lacking))
        else:  # which counts releases of its own
            more = [replace(each, through=through) for each in _inherited(above, name, merged(above.lives), knowledge)[0]]
        found += more
    return found, window


def _of_function(of: Name, knowledge: Knowledge) -> list[Signature]:
    behind = [symbol for path in definitions(of.symbol) if (symbol := knowledge.symbol(path))]
    return [cut for symbol in behind for cut in _cut(symbol.signatures, _behind(of, symbol))]


def _of_pieces(pieces: tuple[Piece, ...]) -> list[Signature]:
    """The signatures of the nearest class that says any."""
    found: list[Signature] = []
    for piece in pieces:
        if piece.symbol.distribution == pieces[0].symbol.distribution and piece.symbol.kind is not Kind.PROPERTY:
            found += _cut(piece.symbol.signatures, piece.lives)
    return found


def _cut(said: tuple[Signature, ...], window: Lives | None) -> list[Signature]:
    if window is None:
        return list(said)
    cut = ((clipped(each.lives, window), each) for each in said)
    return [Signature(lives, each.text, each.gives) for lives, each in cut if lives]
