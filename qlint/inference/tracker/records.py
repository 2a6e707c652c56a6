"""Named tuples that a call makes: `namedtuple("Pair", "one other")`, `NamedTuple("Pair", [("one", int), ...])`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qlint.facts import Constant, Defined, Items, Reason, Value
from qlint.inference.tracker.handles import CallSite
from qlint.inference.tracker.world import unknown

MAKERS = frozenset({"collections.namedtuple", "typing.NamedTuple"})


@dataclass(frozen=True, slots=True)
class Record:
    """The names of the fields, in their order, and the values that the last of them have by default."""

    names: tuple[str, ...]
    defaults: tuple[Value, ...] = ()


def made(call: CallSite) -> Value:
    """The class that the call of one of the `MAKERS` makes, unknown where its names can't be read."""
    names = tuple(_names(call.argument("field_names", 1) or call.argument("fields", 1) or ()))
    defaults = _defaults(call.argument("defaults"))
    plain = all(each.isidentifier() and not each.startswith("_") for each in names) and len(set(names)) == len(names)
    if not names or not plain or defaults is None:
        return unknown(Reason.NOT_MODELLED)
    return (Defined("record", "namedtuple", Record(names, defaults)),)


def filled(record: Record, call: CallSite) -> Value:
    """The tuple that a call of the class gives."""
    first = len(record.names) - len(record.defaults)
    given = [call.argument(name, place) for place, name in enumerate(record.names)]
    each = [
        value if value is not None else record.defaults[place - first] if place >= first else unknown(Reason.FOREIGN)
        for place, value in enumerate(given)
    ]
    return (Items(tuple(each), exact=True, names=record.names),)


def _names(fields: Value) -> Iterator[str]:
    """The names in a text, a list of texts, or a list of names with their types; nothing where one of them isn't known."""
    match fields:
        case (Constant(value=str(text)),):
            yield from text.replace(",", " ").split()
        case (Items(elements=elements, exact=True, keys=None),):
            found = [_name(each) for each in elements]
            yield from (found if all(found) else ())


def _name(field: Value) -> str:
    match field:
        case (Constant(value=str(name)),) | (Items(elements=((Constant(value=str(name)),), _), exact=True),):
            return name
    return ""


def _defaults(given: Value | None) -> tuple[Value, ...] | None:
    match given:
        case None:
            return ()
        case (Items(elements=elements, exact=True, keys=None),):
            return elements
    return None
