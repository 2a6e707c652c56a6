"""What iterating over a value gives, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Alternative, Constant, Defined, Instance, Items, Reason, Value
from qlint.inference.tracker import api, attributes
from qlint.inference.tracker.functions import returned
from qlint.inference.tracker.handles import Bound, Class
from qlint.inference.tracker.world import World, beyond, join, unknown


def elements(world: World, value: Value) -> Value:
    """What iterating over the value gives."""
    return join(_elements(world, value))


def _elements(world: World, value: Value) -> Iterator[Value]:
    for alternative in value:
        match alternative:
            case Items(elements=each, keys=None):
                yield join(each) if each else unknown(Reason.NOT_MODELLED)
            case Items(exact=False):
                yield unknown(Reason.FOREIGN)
            case Items(keys=tuple(keys)):
                yield tuple(Constant(key, type(key).__name__) for key in keys)
            case Instance() if (record := api.record(world, alternative)) is not None:
                yield join(record.elements)
            case Instance():
                yield api.item(world, alternative)
            case Defined(kind="instance"):
                yield _iterated(world, alternative)
            case Defined(kind="class", handle=Class() as cls) if found := attributes.members(world, cls):
                yield found
            case _:
                yield beyond(alternative)


def _iterated(world: World, owner: Alternative) -> Value:
    """What the project's own `__iter__` gives."""
    return join(_given(world, owner, method) for method in attributes.attribute(world, owner, "__iter__"))


def _given(world: World, owner: Alternative, method: Alternative) -> Value:
    match method:
        case Defined(kind="method", handle=Bound(function=function, owner=bound)):
            return world.elements(returned(world, function, None, bound))
    return beyond(owner)
