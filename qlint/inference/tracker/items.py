"""What an item of a value is, and the items that a record has in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Reason, Value
from qlint.inference.tracker import api
from qlint.inference.tracker.attributes import attribute, bases
from qlint.inference.tracker.functions import returned
from qlint.inference.tracker.handles import Bound, Class, Object
from qlint.inference.tracker.world import NOT_MODELLED, World, beyond, join, unknown

_SLICE: Value = (Constant(None, "slice"),)


def item(world: World, value: Value, key: Value) -> Value:
    """What `value[key]` is."""
    return join(_item(world, value, key)) if key else ()


def _item(world: World, value: Value, key: Value) -> Iterator[Value]:
    index = key[0].value if len(key) == 1 and isinstance(key[0], Constant) else None
    for alternative in value:
        match alternative:
            case Items(elements=each, keys=None) if key == _SLICE:
                yield (Items((join(each),), exact=False),)
            case Items(elements=each, exact=True, keys=tuple(keys)) if index is not None:
                yield each[keys.index(index)] if index in keys else unknown(Reason.FOREIGN)
            case Items(elements=each, exact=True, keys=None) if isinstance(index, int) and -len(each) <= index < len(each):
                yield each[index]
            case Items(elements=each):
                yield join(each) if each else NOT_MODELLED
            case Instance() if (record := api.record(world, alternative)) is not None:
                yield item(world, (record,), key)
            case Instance():
                each_one = api.item(world, alternative)
                several = key == _SLICE or any(isinstance(each, Items) for each in key)
                yield (Items((each_one,), exact=False),) if several else each_one
            case Defined(kind="class", handle=Class()):
                yield world.elements((alternative,))
            case Defined(kind="instance") if (record := fields(world, alternative)) is not None:
                yield item(world, (record,), key)
            case Defined(kind="instance"):
                yield _own_item(world, alternative)
            case _:
                yield beyond(alternative)


def _own_item(world: World, owner: Defined) -> Value:
    """What the project's own `__getitem__` gives, whatever the key."""
    return join(_run(world, each) for each in attribute(world, owner, "__getitem__"))


def _run(world: World, method: Alternative) -> Value:
    match method:
        case Defined(kind="method", handle=Bound(function=function, owner=owner)):
            return returned(world, function, None, owner)
    return beyond(method)


def fields(world: World, owner: Defined) -> Items | None:
    """The items of an object of the project's `NamedTuple`, in their order; None for any other object."""
    match owner.handle:
        case Object(cls=cls) if Foreign("typing.NamedTuple") in bases(world, cls):
            names = [name for name, each in cls.outer.module.tree.scopes[cls.node].bindings.items() if each[0].annotation is not None]
            return Items(tuple(attribute(world, owner, name) for name in names), exact=True)
    return None
