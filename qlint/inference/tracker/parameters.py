"""What a function's parameter may be: the argument of the call in question, else annotation, call sites and default."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Defined, Instance, Items, Reason, Value, Watched
from qlint.inference.tracker import attributes, hints, lambdas
from qlint.inference.tracker.handles import Bound, CallSite, Class, Frame, Function, Object
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.tree import Tree
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
        passed = _passed(world, frame.call, arg, position, function)
        return passed if passed is not None else _default(world, arg, function) or _BARE
    annotated = hints.hinted(world, arg.annotation, function.outer) if arg.annotation is not None else ()
    if any(isinstance(each, Instance | Defined | Items | Watched) for each in annotated):
        return annotated
    if isinstance(function.node, ast.Lambda) and (one := lambdas.fed(world, function, position)):
        return one
    calls = list(call_sites(world, function))
    values = [_passed(world, call, arg, position, function) for call in calls]
    if not calls or handed_on(world, function):
        values += [annotated or _BARE, None]
    default = _default(world, arg, function)
    return join(value if value is not None else default or () for value in values) or _BARE


def variadic(world: World, arg: ast.arg, frame: Frame, function: Function) -> Value:
    """What `*args` or `**kwargs` hold: what its annotation says of each, else all that the calls pass."""
    keys = () if arg is function.node.args.kwarg else None
    each = hints.hinted(world, arg.annotation, function.outer) if arg.annotation is not None else ()
    if each and frame.call is None:
        return (Items((each,), exact=False, keys=keys),)
    calls = [frame.call] if frame.call is not None else list(call_sites(world, function))
    if not calls or (frame.call is None and handed_on(world, function)):
        return _BARE
    pick = _spare_keywords if keys == () else _spare_positions
    values = [value for call in calls for value in pick(world, call, function)]
    return (Items((join(values),) if values else (), exact=False, keys=keys),) if values else _BARE


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


def call_sites(world: World, function: Function) -> Iterator[CallSite]:
    """The calls of the function in its own module."""
    module = function.outer.module
    for node in _mentions(function):
        call = module.tree.parents[node]
        if isinstance(call, ast.Call) and call.func is node:
            frame = world.static_frame(module, call)
            if any(_runs(world, callee, function) for callee in world.value(node, frame)):
                yield world.call_site(call, frame)


def _mentions(function: Function) -> Iterator[ast.expr]:
    """Where the module names the function; for a constructor also its class, and the classes that derive from it."""
    tree = function.outer.module.tree
    names = [function.name]
    if isinstance(function.node, ast.Lambda):
        yield function.node
        names = [*lambdas.names(tree, function.node)]
    if function.cls is not None and function.name == "__init__":
        names += _line(tree, function.cls.node.name)
    for name in names:
        yield from tree.names.get(name, ())
        yield from tree.attributes.get(name, ())


def _line(tree: Tree, name: str) -> list[str]:
    """The class's name, and those of the module's classes that derive from one so called."""
    found = {name: None}
    classes = [node for node in tree.scopes if isinstance(node, ast.ClassDef)]
    for base in (waiting := [name]):
        derived = [each.name for each in classes if any((dotted(b) or "").rpartition(".")[2] == base for b in each.bases)]
        waiting += [each for each in derived if each not in found]
        found.update(dict.fromkeys(derived))
    return list(found)


def handed_on(world: World, function: Function) -> bool:
    """Whether the function, or the class that it makes objects of, is passed around by name, so that not all of its calls can be seen."""
    tree = function.outer.module.tree
    constructs = function.cls is not None and function.name == "__init__"
    for node in _mentions(function):
        parent = tree.parents[node]
        bound = isinstance(node, ast.Lambda) and bool(lambdas.names(tree, node))
        called = bound or isinstance(parent, ast.Attribute) or (isinstance(parent, ast.Call) and parent.func is node)
        if not called and (not constructs or _is_given(node, parent)):
            return True
    return False


def _is_given(node: ast.expr, parent: ast.AST) -> bool:
    """Whether a class's name stands where it is handed on, not in an annotation, a base or a test."""
    match parent:
        case ast.Call(func=function):
            return dotted(function) not in {"isinstance", "issubclass", "super", "TypeVar", "cast", "typing.cast"}
        case ast.Assign(value=value) | ast.Return(value=value) | ast.keyword(value=value) | ast.DictComp(value=value):
            return value is node
        case ast.Dict() | ast.List() | ast.Set() | ast.IfExp() | ast.NamedExpr() | ast.Lambda():
            return True
    return False


def _runs(world: World, callee: object, function: Function) -> bool:
    match callee:
        case Defined(kind="function", handle=Function(node=node)) | Defined(kind="method", handle=Bound(function=Function(node=node))):
            return node is function.node
        case Defined(kind="class", handle=Class() as cls):
            if function.cls is None or function.name != "__init__":
                return False
            return any(
                _runs(world, each, function)
                for each in attributes.attribute(world, Defined("instance", cls.node.name, Object(cls, None)), "__init__")
            )
    return False


def _decorated_with(node: ast.AST, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name for each in getattr(node, "decorator_list", ()))
