"""What a function's parameter may be: the argument of the call in question, else annotation, call sites and default."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from qlint.facts import Defined, Instance, Items, Reason, Unknown, Value, Watched
from qlint.inference.tracker import callers, hints, lambdas
from qlint.inference.tracker.handles import CallSite, Class, Frame, Function, Object
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
        return variadic(world, arg, frame, function)
    if frame.call is not None:
        given = _passed(world, frame.call, arg, position, function)
        return given if given is not None else _default(world, arg, function) or _BARE
    annotated = hints.hinted(world, arg.annotation, function.outer) if arg.annotation is not None else ()
    if any(isinstance(each, Instance | Defined | Items | Watched) for each in annotated):
        return annotated
    if isinstance(function.node, ast.Lambda) and (one := lambdas.fed(world, function, position)):
        return one
    default = _default(world, arg, function) or ()

    def passed(call: CallSite) -> Value:
        value = _passed(world, call, arg, position, function)
        return value if value is not None else default

    values, complete = _of_all_calls(world, function, passed)
    return join(values) if complete else join([*values, annotated or _BARE, default])


def _of_all_calls(world: World, function: Function, passed: Callable[[CallSite], Value]) -> tuple[list[Value], bool]:
    """What the calls of the function pass, and whether there are no others; what is unknown anyway is not looked for in other files."""
    values = [passed(call) for call in callers.call_sites(world, function)]
    own = bool(values)
    if callers.handed_on(world, function) or (not own and callers.for_anyone(world, function)):
        return values, False
    if any(isinstance(each, Unknown) for value in values for each in value):
        return values, True
    for call in callers.elsewhere(world, function, own=not own):
        values += [passed(call)] if call is not None else []
        if call is None or any(isinstance(each, Unknown) for each in values[-1]):
            return values, call is not None
    return values, bool(values)


def variadic(world: World, arg: ast.arg, frame: Frame, function: Function) -> Value:
    """What `*args` or `**kwargs` hold: what its annotation says of each, else all that the calls pass."""
    keys = () if arg is function.node.args.kwarg else None
    each = hints.hinted(world, arg.annotation, function.outer) if arg.annotation is not None else ()
    if each and frame.call is None:
        return (Items((each,), exact=False, keys=keys),)
    pick = _spare_keywords if keys == () else _spare_positions
    if frame.call is not None:
        value = join(pick(world, frame.call, function))
    else:
        values, complete = _of_all_calls(world, function, lambda call: join(pick(world, call, function)))
        value = join(values) if complete else ()
    return (Items((value,), exact=False, keys=keys),) if value else _BARE


def _spare_positions(world: World, call: CallSite, function: Function) -> Iterator[Value]:
    """What the call passes beyond the function's own positions."""
    own = len([*function.node.args.posonlyargs, *function.node.args.args])
    if function.cls is not None and not _decorated_with(function.node, "staticmethod") and _binds_first(world, call, function):
        own -= 1
    starred = any(isinstance(each, ast.Starred) for each in call.node.args[:own])
    for arg in call.node.args[own:]:
        match arg:
            case _ if starred:
                yield _BARE
            case ast.Starred(value=inner):
                yield world.elements(world.value(inner, call.frame))
            case _:
                yield world.value(arg, call.frame)


def _spare_keywords(world: World, call: CallSite, function: Function) -> Iterator[Value]:
    """What the call passes by keywords that the function has no parameter for."""
    own = {each.arg for each in (*function.node.args.args, *function.node.args.kwonlyargs)}
    for keyword in call.node.keywords:
        if keyword.arg is None:
            yield _BARE
        elif keyword.arg not in own:
            yield world.value(keyword.value, call.frame)


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


def _decorated_with(node: ast.AST, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name for each in getattr(node, "decorator_list", ()))
