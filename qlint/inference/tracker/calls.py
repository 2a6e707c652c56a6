"""What a call gives: an object, a function's return values, an element of what was passed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Method, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api, attributes, hints, items, records
from qlint.inference.tracker.functions import returned
from qlint.inference.tracker.handles import Bound, CallSite, Class, Frame, Function, Object
from qlint.inference.tracker.world import NOT_MODELLED, World, beyond, join, opaque, unknown

_STACK = "contextlib.ExitStack()"  # stands for an object of that class
_SAME = frozenset({"copy.copy", "copy.deepcopy", "contextlib.closing", "contextlib.nullcontext"})
_COLLECT = frozenset(
    {"collections.deque", *(f"builtins.{name}" for name in ("list", "tuple", "set", "sorted", "iter", "reversed", "frozenset"))}
)
# Built-in functions that may give back an object they were given, in ways that are not modelled.
_HAND_ON = frozenset({"builtins.dict", "builtins.vars", "builtins.super", "builtins.filter"})
_MOCKS = ("unittest.mock.", "mock.")
_PICK = frozenset({"builtins.next", "builtins.min", "builtins.max", "random.choice"})


def call_value(world: World, node: ast.Call, frame: Frame) -> Value:
    """What the call gives."""
    if isinstance(node.func, ast.Name) and node.func.id == "super" and frame.function is not None and frame.function.cls is not None:
        return attributes.super_of(world, frame)
    call = world.call_site(node, frame)
    return join(_called(world, callee, call) for callee in world.value(node.func, frame))


def _called(world: World, callee: Alternative, call: CallSite | None) -> Value:
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
        case Defined(kind="items", name=name, handle=Items() as items) if call is not None:
            return _items_method(world, items, name, call)
        case Defined(kind="instance", name=name):
            return join(
                _called(world, each, call) for each in attributes.attribute(world, callee, "__call__") if not isinstance(each, Unknown)
            ) or unknown(Reason.NOT_MODELLED)
        case Defined(kind="callable", handle=tuple(gives)):
            return gives
        case Defined(kind="partial", handle=tuple(callees)):
            return join(_called(world, each, None) for each in callees)
        case Defined(kind="record", handle=records.Record() as record) if call is not None:
            return records.filled(record, call)
        case Foreign(path=path) if call is not None:
            return _foreign(world, path, call)
    return beyond(callee)


def _foreign(world: World, path: str, call: CallSite) -> Value:
    first = call.argument("", 0)
    if path.startswith(_MOCKS):
        return (Foreign(path),)  # known to be none of what annotations say
    if path in _SAME:
        return first or NOT_MODELLED
    if path in _COLLECT:
        return (Items((world.elements(first),), exact=False),) if first else (Items((), exact=True),)
    if path in _PICK:
        if len(call.node.args) > 1 and path != "builtins.next":
            return join(world.value(arg, call.frame) for arg in call.node.args)
        return world.elements(first) if first else NOT_MODELLED
    match path:
        case "builtins.getattr":
            return _getattr(world, call, first)
        case "builtins.enumerate" if first:
            pair = Items(((Constant(None, "int"),), world.elements(first)), exact=True)
            return (Items(((pair,),), exact=False),)
        case "builtins.zip":
            each = Items(tuple(world.elements(world.value(arg, call.frame)) for arg in call.node.args), exact=True)
            return (Items(((each,),), exact=False),)
        case "builtins.filter" if second := call.argument("", 1):
            return (Items((world.elements(second),), exact=False),)
        case "collections.defaultdict" if first and len(call.node.args) == 1 and not call.node.keywords:
            return (Items((join(_called(world, each, None) for each in first),), exact=False, keys=()),)
        case "builtins.dict" | "collections.OrderedDict" if not call.node.args and all(keyword.arg for keyword in call.node.keywords):
            keys = tuple(keyword.arg for keyword in call.node.keywords)
            return (Items(tuple(world.value(keyword.value, call.frame) for keyword in call.node.keywords), exact=True, keys=keys),)
        case "builtins.map" if first:
            return (Items((join(_called(world, each, None) for each in first),), exact=False),)
        case "typing.cast" if len(call.node.args) == 2:
            return hints.hinted(world, call.node.args[0], call.frame) or world.value(call.node.args[1], call.frame)
        case "importlib.import_module" | "builtins.__import__" if first:
            return _by_text(world, path, call, first)
    return _made_of(world, path, call, first)


def _made_of(world: World, path: str, call: CallSite, first: Value | None) -> Value:
    """What stands for something else: a class, a call with some arguments, the objects of a type variable, a stack of contexts."""
    match path:
        case _ if path in records.MAKERS:
            return records.made(call)
        case "builtins.type" if first and len(call.node.args) == 1:
            return join(_class_of(each) for each in first)
        case "functools.partial" if first:
            return (Defined("partial", "partial", first),)
        case "typing.TypeVar" | "typing_extensions.TypeVar":
            return _type_variable(world, call)
        case "contextlib.ExitStack" | "contextlib.AsyncExitStack":
            return (Foreign(_STACK),)
        case _ if path in (f"{_STACK}.enter_context", f"{_STACK}.enter_async_context") and first:
            return entered(world, first)
    handed_on = path.startswith(("functools.", "operator.", "itertools.")) or path in _HAND_ON
    return opaque(_passed(world, call)) if handed_on else unknown(Reason.FOREIGN)


def _by_text(world: World, path: str, call: CallSite, text: Value) -> Value:
    """The module that a text names; from `__import__` alone, the package at its beginning."""
    match text:
        case (Constant(value=str(module)),) if path == "importlib.import_module" or len(call.node.args) + len(call.node.keywords) == 1:
            found = module if path == "importlib.import_module" else module.partition(".")[0]
            return (Watched(found),) if world.knowledge.watches(found) else (Foreign(found),)
    return unknown(Reason.FOREIGN)


def _class_of(alternative: Alternative) -> Value:
    match alternative:
        case Instance(cls=cls):
            return (Watched(cls),)
        case Defined(kind="instance", name=name, handle=Object(cls=cls)):
            return (Defined("class", name, cls),)
    return beyond(alternative)


def _type_variable(world: World, call: CallSite) -> Value:
    """`TypeVar("T", bound=Class)` and `TypeVar("T", Class, Other)`: what is annotated with it."""
    bounds = [keyword.value for keyword in call.node.keywords if keyword.arg == "bound"] or call.node.args[1:]
    return (Defined("variable", "TypeVar", join(hints.hinted(world, each, call.frame) or unknown(Reason.FOREIGN) for each in bounds)),)


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


def _items_method(world: World, container: Items, name: str, call: CallSite) -> Value:
    match name:
        case "copy":
            return (container,)
        case "values" if container.keys is not None:
            return (Items(container.elements, container.exact),)
        case "items" if not container.exact:
            pair = Items((unknown(Reason.FOREIGN), join(container.elements)), exact=True)
            return (Items(((pair,),), exact=False),)
        case "items" if container.keys is not None:
            pairs = zip(container.keys, container.elements, strict=True)
            return (Items(tuple((Items(((Constant(key, type(key).__name__),), value), exact=True),) for key, value in pairs), exact=True),)
        case "get" | "pop" | "popleft" | "setdefault":
            key = call.argument("", 0)
            default = call.argument("", 1)
            if default and container.exact and container.keys is not None and _is_none_of(key, container.keys):
                return default
            return join([items.item(world, (container,), key or NOT_MODELLED), default or ()])
    return opaque([(container,)])


def _is_none_of(key: Value | None, keys: tuple[object, ...]) -> bool:
    return bool(key) and all(isinstance(each, Constant) and each.value is not None and each.value not in keys for each in key or ())


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
            case Foreign(path=path) if path == _STACK:
                yield (alternative,)
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
