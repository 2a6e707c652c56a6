"""What a call gives: an object, a function's return values, an element of what was passed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Method, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api, attributes, hints
from qlint.inference.tracker.api import elements
from qlint.inference.tracker.functions import returned
from qlint.inference.tracker.handles import Bound, CallSite, Class, Frame, Function, Object
from qlint.inference.tracker.world import NOT_MODELLED, World, beyond, join, opaque, unknown

_SAME = frozenset({"copy.copy", "copy.deepcopy", "contextlib.closing", "contextlib.nullcontext"})
_COLLECT = frozenset(f"builtins.{name}" for name in ("list", "tuple", "set", "sorted", "iter", "reversed", "frozenset"))
# Built-in functions that may give back an object they were given, in ways that are not modelled.
_HAND_ON = frozenset({"builtins.map", "builtins.dict", "builtins.vars", "builtins.type", "builtins.super", "builtins.filter"})
_PICK = frozenset({"builtins.next", "builtins.min", "builtins.max", "random.choice"})


def call_value(world: World, node: ast.Call, frame: Frame) -> Value:
    """What the call gives."""
    if isinstance(node.func, ast.Name) and node.func.id == "super" and frame.function is not None and frame.function.cls is not None:
        return attributes.super_of(world, frame)
    call = world.call_site(node, frame)
    return join(_called(world, callee, call) for callee in world.value(node.func, frame))


def _called(world: World, callee: Alternative, call: CallSite) -> Value:
    match callee:
        case Watched(path=path):
            return api.called(world, path, call)
        case Method():
            return api.result(world, callee, call)
        case Defined(kind="class", handle=Class() as cls, name=name):
            return (Defined("instance", name, Object(cls, call)),)
        case Defined(kind="function", handle=Function() as function):
            return returned(world, function, call)
        case Defined(kind="method", handle=Bound(function=function, owner=owner)):
            return returned(world, function, call, owner)
        case Defined(kind="items", name=name, handle=Items() as items):
            return _items_method(world, items, name, call)
        case Defined(kind="instance", name=name):
            return join(
                _called(world, each, call) for each in attributes.attribute(world, callee, "__call__") if not isinstance(each, Unknown)
            ) or unknown(Reason.NOT_MODELLED)
        case Foreign(path=path):
            return _foreign(world, path, call)
    return beyond(callee)


def _foreign(world: World, path: str, call: CallSite) -> Value:
    first = call.argument("", 0)
    if path in _SAME:
        return first or NOT_MODELLED
    if path in _COLLECT:
        return (Items((elements(first),), exact=False),) if first else (Items((), exact=True),)
    if path in _PICK:
        if len(call.node.args) > 1 and path != "builtins.next":
            return join(world.value(arg, call.frame) for arg in call.node.args)
        return elements(first) if first else NOT_MODELLED
    match path:
        case "builtins.getattr":
            return _getattr(world, call, first)
        case "builtins.enumerate" if first:
            pair = Items(((Constant(None, "int"),), elements(first)), exact=True)
            return (Items(((pair,),), exact=False),)
        case "builtins.zip":
            each = Items(tuple(elements(world.value(arg, call.frame)) for arg in call.node.args), exact=True)
            return (Items(((each,),), exact=False),)
        case "builtins.filter" if second := call.argument("", 1):
            return (Items((elements(second),), exact=False),)
        case "builtins.dict" if not call.node.args and all(keyword.arg for keyword in call.node.keywords):
            keys = tuple(keyword.arg for keyword in call.node.keywords)
            return (Items(tuple(world.value(keyword.value, call.frame) for keyword in call.node.keywords), exact=True, keys=keys),)
        case "typing.cast" if len(call.node.args) == 2:
            return hints.hinted(world, call.node.args[0], call.frame) or world.value(call.node.args[1], call.frame)
        case "importlib.import_module" if first and isinstance(first[0], Constant) and isinstance(first[0].value, str) and len(first) == 1:
            return (Watched(first[0].value),) if world.knowledge.watches(first[0].value) else (Foreign(first[0].value),)
    handed_on = path.startswith(("functools.", "operator.", "itertools.")) or path in _HAND_ON
    return opaque(_passed(world, call)) if handed_on else unknown(Reason.FOREIGN)


def _passed(world: World, call: CallSite) -> Iterator[Value]:
    """All that is passed to the call, unpacked or not."""
    for arg in call.node.args:
        yield world.value(arg.value if isinstance(arg, ast.Starred) else arg, call.frame)
    for keyword in call.node.keywords:
        yield world.value(keyword.value, call.frame)


def _getattr(world: World, call: CallSite, owner: Value | None) -> Value:
    match call.argument("", 1):
        case (Constant(value=str(name)),) if owner:
            default = call.argument("", 2)
            return join([*(attributes.attribute(world, each, name) for each in owner), default or ()])
    return opaque([owner or ()])


def _items_method(world: World, items: Items, name: str, call: CallSite) -> Value:
    match name:
        case "copy":
            return (items,)
        case "values" if items.keys is not None:
            return (Items(items.elements, items.exact),)
        case "items" if not items.exact:
            pair = Items((unknown(Reason.FOREIGN), join(items.elements)), exact=True)
            return (Items(((pair,),), exact=False),)
        case "items" if items.keys is not None:
            pairs = zip(items.keys, items.elements, strict=True)
            return (Items(tuple((Items(((Constant(key, type(key).__name__),), value), exact=True),) for key, value in pairs), exact=True),)
        case "get" | "pop" | "setdefault":
            key = call.argument("", 0)
            default = call.argument("", 1)
            return join([attributes.item(world, (items,), key or NOT_MODELLED), default or ()])
    return opaque([(items,)])


def entered(world: World, value: Value) -> Value:
    """What `with value as x` binds x to."""
    return join(_entered(world, value)) or NOT_MODELLED


def _entered(world: World, value: Value) -> Iterator[Value]:
    for alternative in value:
        match alternative:
            case Instance():
                gives = api.member(world, alternative, "__enter__")
                known = isinstance(gives[0], Method) if gives else False
                yield api.result(world, Method(alternative, "__enter__"), None) if known else (alternative,)
            case Defined(kind="context", handle=tuple(each)):
                yield each
            case Defined(kind="instance", handle=Object(cls=cls)):
                yield _own_enter(world, alternative, cls)
            case _:
                yield beyond(alternative)


def _own_enter(world: World, alternative: Defined, cls: Class) -> Value:
    for name in ("__enter__", "__aenter__"):
        for method in attributes.attribute(world, alternative, name):
            match method:
                case Defined(kind="method", handle=Bound(function=function, owner=owner)):
                    return returned(world, function, None, owner)
                case Method(owner=Instance() as base):  # a class of the project that derives from a session
                    return (alternative, base)
    return NOT_MODELLED
