"""What a function's parameter may be: the argument of the call in question, else annotation, call sites and default."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Defined, Instance, Items, Reason, Value
from qlint.inference.tracker import hints
from qlint.inference.tracker.handles import Bound, CallSite, Class, Frame, Function, Object
from qlint.inference.tracker.world import World, join, unknown

_BARE = unknown(Reason.PARAMETER)


def parameter(world: World, arg: ast.arg, frame: Frame) -> Value:
    """What the parameter is in the frame of its function."""
    function = frame.function
    assert function is not None, "a parameter is read in its function's frame"
    position = _position(arg, function.node.args)
    if function.cls is not None and position == 0 and not _decorated_with(function.node, "staticmethod"):
        return _first(function, function.cls, frame)
    if arg in (function.node.args.vararg, function.node.args.kwarg):
        return _BARE
    if frame.call is not None:
        passed = _passed(world, frame.call, arg, position, function)
        return passed if passed is not None else _default(world, arg, function) or _BARE
    annotated = hints.hinted(world, arg.annotation, function.outer) if arg.annotation is not None else ()
    if any(isinstance(each, Instance | Defined | Items) for each in annotated):
        return annotated
    calls = list(call_sites(world, function))
    values = [_passed(world, call, arg, position, function) for call in calls]
    if not calls or handed_on(world, function):
        values += [annotated or _BARE, None]
    default = _default(world, arg, function)
    return join(value if value is not None else default or () for value in values) or _BARE


def _first(function: Function, cls: Class, frame: Frame) -> Value:
    """`self` or `cls`."""
    if frame.owner is not None:
        return (frame.owner,)
    name = cls.node.name
    if _decorated_with(function.node, "classmethod") or function.name == "__new__":
        return (Defined("class", name, cls),)
    return (Defined("instance", name, Object(cls, None)),)


def _position(arg: ast.arg, args: ast.arguments) -> int | None:
    positional = [*args.posonlyargs, *args.args]
    return next((index for index, each in enumerate(positional) if each is arg), None)


def _passed(world: World, call: CallSite, arg: ast.arg, position: int | None, function: Function) -> Value | None:
    if position is not None and function.cls is not None and not _decorated_with(function.node, "staticmethod"):
        position = position - 1 if _binds_first(world, call, function) else position
    return call.argument(arg.arg, position)


def _binds_first(world: World, call: CallSite, function: Function) -> bool:
    """Whether the call passes `self` by itself: not so for `Class.method(obj, x)`."""
    for callee in world.value(call.node.func, call.frame):
        match callee:
            case Defined(kind="function", handle=Function() as plain):
                return plain is not function
    return True


def _default(world: World, arg: ast.arg, function: Function) -> Value | None:
    args = function.node.args
    positional = [*args.posonlyargs, *args.args]
    pairs = [
        *zip(reversed(positional), reversed(args.defaults), strict=False),
        *zip(args.kwonlyargs, args.kw_defaults, strict=True),
    ]
    expression = next((default for each, default in pairs if each is arg), None)
    return world.value(expression, function.outer) if expression is not None else None


def call_sites(world: World, function: Function) -> Iterator[CallSite]:
    """The calls of the function in its own module."""
    module = function.outer.module
    name = function.cls.node.name if function.cls is not None and function.name == "__init__" else function.name
    for node in [*module.tree.names.get(name, ()), *module.tree.attributes.get(name, ())]:
        call = module.tree.parents[node]
        if isinstance(call, ast.Call) and call.func is node:
            frame = world.static_frame(module, call)
            if any(_runs(callee, function) for callee in world.value(node, frame)):
                yield world.call_site(call, frame)


def handed_on(world: World, function: Function) -> bool:
    """Whether the function is passed around by name, so that not all of its calls can be seen."""
    tree = function.outer.module.tree
    for node in [*tree.names.get(function.name, ()), *tree.attributes.get(function.name, ())]:
        parent = tree.parents[node]
        if not (isinstance(parent, ast.Call) and parent.func is node) and not isinstance(parent, ast.Attribute):
            return True
    return False


def _runs(callee: object, function: Function) -> bool:
    match callee:
        case Defined(kind="function", handle=Function(node=node)) | Defined(kind="method", handle=Bound(function=Function(node=node))):
            return node is function.node
        case Defined(kind="class", handle=Class() as cls):
            return function.cls is not None and cls.node is function.cls.node and function.name == "__init__"
    return False


def _decorated_with(node: ast.AST, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name for each in getattr(node, "decorator_list", ()))
