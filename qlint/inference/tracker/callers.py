"""The calls of a function of the project, in its own module and in the other files of the project."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from qlint.facts import Alternative, Defined, Foreign, Reason, Unknown
from qlint.inference.tracker import attributes, lambdas
from qlint.inference.tracker.elsewhere import Mention, Mentions, constructs, is_method, mentions
from qlint.inference.tracker.functions import keeps_arguments
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import Bound, CallSite, Class, Function, Object
from qlint.inference.tracker.minimized import minimized
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World

_NOT_CLASSES = frozenset({"isinstance", "issubclass", "super", "TypeVar", "cast", "typing.cast"})
_MAY_BE_ANY = frozenset({Reason.UNBOUND, Reason.NOT_MODELLED, Reason.RECURSION})


def call_sites(world: World, function: Function) -> Iterator[CallSite]:
    """The calls of the function in its own module."""
    module = function.outer.module
    for node in (*_mentions(function), *(module.tree.names.get("cls", ()) if constructs(function) else ())):
        call = module.tree.parents[node]
        if isinstance(call, ast.Call) and call.func is node:
            frame = world.static_frame(module, call)
            if any(_runs(world, callee, function) for callee in world.value(node, frame)):
                yield world.call_site(call, frame)
        elif (given := minimized(world, function, node)) is not None:
            yield given


def _mentions(function: Function) -> Iterator[ast.expr]:
    """Where the module names the function; for a constructor also its class, and the classes that derive from it."""
    tree = function.outer.module.tree
    names = [function.name]
    if isinstance(function.node, ast.Lambda):
        yield function.node
        names = [*lambdas.names(tree, function.node)]
    if constructs(function) and function.cls is not None:
        names += _line(tree, function.cls.node.name)
    for name in names:
        yield from tree.names.get(name, ())
        yield from tree.attributes.get(name, ())


def _line(tree: Tree, name: str) -> list[str]:
    """The class's name, and those of the module's classes that derive from one so called."""
    found = {name: None}
    for base in (waiting := [name]):
        derived = [each for each in tree.derived(base) if each not in found]
        waiting += derived
        found.update(dict.fromkeys(derived))
    return list(found)


def handed_on(world: World, function: Function) -> bool:
    """Whether the function, or the class that it makes objects of, is passed around by name, so that not all of its calls can be seen."""
    tree = function.outer.module.tree
    for node in _mentions(function):
        parent = tree.parents[node]
        bound = isinstance(node, ast.Lambda) and bool(lambdas.names(tree, node))
        called = bound or isinstance(parent, ast.Attribute) or (isinstance(parent, ast.Call) and parent.func is node)
        if not called and (not constructs(function) or _is_given(node, parent)) and minimized(world, function, node) is None:
            return True
    return False


def _is_given(node: ast.expr, parent: ast.AST) -> bool:
    """Whether a class's name stands where it is handed on, not in an annotation, a base or a test."""
    match parent:
        case ast.Call(func=function):
            return dotted(function) not in _NOT_CLASSES
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
            return constructs(function) and any(
                _runs(world, each, function)
                for each in attributes.attribute(world, Defined("instance", cls.node.name, Object(cls, None)), "__init__")
            )
    return False


def for_anyone(world: World, function: Function) -> bool:
    """Whether the function may be called by others than those who name it in the project: by its users, a framework, or a decorator."""
    module = function.outer.module
    if isinstance(function.node, ast.Lambda) or not _is_importable(function) or not keeps_arguments(function):
        return True
    if function.name.startswith("test") or (_is_special(function.name) and function.name != "__init__"):
        return True
    if function.cls is not None and (function.cls.node.decorator_list or function.cls.node.keywords):
        return True
    if function.cls is not None and is_method(function) and attributes.bases(world, function.cls):
        return True  # what it overrides is called by others, too
    private = any(name.startswith("_") and not _is_special(name) for name in _path(function))
    return not private and world.project.offers(Path(module.path))


def _path(function: Function) -> Iterator[str]:
    yield function.name
    if function.cls is not None:
        yield function.cls.node.name


def _is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _is_importable(function: Function) -> bool:
    """Whether other files can import the function, or the class of it."""
    module = function.outer.module
    return module.complete and module.path.endswith(".py") and function.outer.function is None


def elsewhere(world: World, function: Function, *, own: bool) -> Iterator[CallSite | None]:
    """The calls of the function in the other files of the project; None where there may be one that isn't known.

    With `own`, its own module is searched for such, too.
    """
    if not _is_importable(function) or isinstance(function.node, ast.Lambda):
        return
    key = ("mentions", function.node, own)
    for mention in world.keep(key, lambda: Mentions(mentions(world, function, own=own))):
        if mention is None:
            yield None
        else:
            yield from _call(world, mention, function)


def _call(world: World, mention: Mention, function: Function) -> Iterator[CallSite | None]:
    """The call of the function that the mention is; None if it may be one, or hands the function on; nothing if it is neither."""
    tree, node = mention.module.tree, mention.node
    parent = tree.parents[node]
    called = isinstance(parent, ast.Call) and parent.func is node
    if called and not _fits(parent, function):
        return
    frame = world.static_frame(mention.module, node)
    value = world.value(node, frame)
    runs = any(_runs(world, each, function) for each in value)
    if not runs and not any(_may_be(each, function, mention) for each in value):
        return
    if not called and (isinstance(parent, ast.Attribute) or (constructs(function) and not _is_given(node, parent))):
        return
    known = called and runs and guard(tree, node, "", is_member=True, releases=releases_of(world, tree)) is None
    yield world.call_site(parent, frame) if known and isinstance(parent, ast.Call) else None


def _may_be(alternative: Alternative, function: Function, mention: Mention) -> bool:
    """Whether something that isn't known to be the function may be it all the same."""
    match alternative:
        case Unknown(reason=Reason.PARAMETER):
            return is_method(function)
        case Unknown(reason=Reason.FOREIGN) if isinstance(mention.node, ast.Name):  # bound by `%run`, or a star
            return not any(mention.node.id in scope.bindings for scope in mention.module.tree.scopes.values())
        case Unknown(reason=reason):
            return reason in _MAY_BE_ANY
        case Foreign(path=path):  # imported from a place that isn't found
            module = function.outer.module.name.rpartition(".")[2]
            return function.cls is None and path.endswith(f"{module}.{function.name}")
    return False


def _fits(call: ast.AST, function: Function) -> bool:
    """Whether the call could be one of the function, by the number and the names of what it passes."""
    assert isinstance(call, ast.Call), "only asked of calls"
    args = function.node.args
    names = {each.arg for each in (*args.args, *args.kwonlyargs)}
    if args.kwarg is None and any(each.arg is not None and each.arg not in names for each in call.keywords):
        return False
    given = [each for each in call.args if not isinstance(each, ast.Starred)]
    most = len([*args.posonlyargs, *args.args])
    least = most - len(args.defaults) - (function.cls is not None)
    spread = len(given) < len(call.args) or any(each.arg is None for each in call.keywords)
    return (args.vararg is not None or len(given) <= most) and (spread or len(given) + len(call.keywords) >= least)
