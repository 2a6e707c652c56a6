"""Whether the newest releases have a dotted path, a member or a parameter, for the tests of what remedies name."""

from __future__ import annotations

from collections.abc import Iterator

from packaging.requirements import Requirement

from qlint.knowledge.index import Knowledge
from qlint.knowledge.moves import in_newest
from qlint.knowledge.schema import Class, Kind, Symbol, version


def named(path: str, known: Knowledge) -> Symbol | None:
    """The name or module, or the member of the class that the path's parent is, or names, or named once."""
    if symbol := known.symbol(path):
        return symbol
    parent, _, name = path.rpartition(".")
    return next(filter(None, (known.member(each, name) for each in definitions(parent, known))), None)


def definitions(path: str, known: Knowledge) -> Iterator[str]:
    """The path, where a class is defined there, then what stood behind the name, newest first."""
    if known.class_(path) is not None:
        yield path
    if symbol := known.symbol(path):
        yield from (life.definition or path for life in reversed(symbol.lives))


def is_there(path: str, known: Knowledge) -> bool:
    """Whether a program that runs on the newest releases can name it, or read it from an object of the class."""
    symbol = known.symbol(path)
    if symbol is not None:
        return in_newest(symbol, known) and not left_behind(symbol, known) and not hollow(symbol, known)
    parent, _, name = path.rpartition(".")
    cls = next(filter(None, map(known.class_, definitions(parent, known))), None)
    return cls is not None and _left(cls, known) and has(cls, name, known)


def _left(cls: Class, known: Knowledge) -> bool:
    """Whether the newest release has the class."""
    return cls.lives[-1].gone is None and known.distributions[cls.distribution].retired is None


def has(cls: Class, name: str, known: Knowledge) -> bool:
    """Whether objects of the class have the member in the newest release, of their own or through a base."""
    own = cls.members.get(name)
    if own is not None and (own.settled or in_newest(own, known)):
        return in_newest(own, known)
    bases = (base.path for base in cls.bases if base.lives[-1].gone is None)
    above = (next(filter(None, map(known.class_, definitions(base, known))), None) for base in bases)
    return any(has(each, name, known) for each in above if each is not None)


def left_behind(symbol: Symbol, known: Knowledge) -> bool:
    """Whether its distribution can't be installed beside the newest release of another one."""
    beside = known.distributions[symbol.distribution].beside
    if not beside:
        return False
    required = Requirement(beside)
    return version(known.distributions[required.name].newest) not in required.specifier


def hollow(symbol: Symbol, known: Knowledge) -> bool:
    """Whether it is a module that the newest release has, but with none of the names that it once had."""
    path = symbol.lives[-1].definition or symbol.path
    names = tuple(known.exports(path)) if symbol.kind is Kind.MODULE and in_newest(symbol, known) else ()
    return bool(names) and not any(in_newest(each, known) for each in names)


def takes(replacement: str, known: Knowledge) -> bool:
    """Whether the newest release has the path, or `path(parameter=)`."""
    path, _, parameter = replacement.removesuffix("=)").partition("(")
    return is_there(path, known) and (not parameter or parameter in parameters(path, known, newest=True))


def parameters(path: str, known: Knowledge, *, newest: bool) -> frozenset[str]:
    """The parameters of a call of the path in the newest release, or in all."""
    found = tuple(_called(path, known))
    signatures = (signature for each in (found[:1] if newest else found) for signature in each.signatures if signature.text)
    kept = (signature for signature in signatures if not newest or signature.lives[-1].gone is None)
    return frozenset(parameter.name for signature in kept for parameter in signature.parameters)


def _called(path: str, known: Knowledge) -> Iterator[Symbol]:
    """The functions and methods that a call of the path called in one release or another, newest first."""
    symbol = known.symbol(path)
    for definition in definitions(path, known) if symbol is not None else ():
        made = known.member(definition, "__init__") or known.member(definition, "__new__")
        yield from filter(None, [made or known.symbol(definition)])
    if symbol is None:
        parent, _, name = path.rpartition(".")
        yield from filter(None, (known.member(each, name) for each in definitions(parent, known)))
