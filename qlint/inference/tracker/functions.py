"""What calling a function of the project gives: what it returns, or yields, in the context of the call."""

from __future__ import annotations

import ast

from qlint.facts import Alternative, Defined, Items, Nothing, Reason, Unknown, Value
from qlint.inference.tracker import hints
from qlint.inference.tracker.handles import CallSite, Frame, Function
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.world import NOT_MODELLED, RECURSION, World, join, opaque, unknown

# Decorators that leave what the function gives as it is.
_TRANSPARENT = frozenset(
    [
        "staticmethod",
        "classmethod",
        "lru_cache",
        "cache",
        "cached_property",
        "property",
        "wraps",
        "abstractmethod",
        "override",
        "final",
        "fixture",
        "njit",
        "jit",
        "deprecated",
        "typechecked",
        "beartype",
        "overload",
        "singledispatch",
        "setter",
        "getter",
        "deleter",
    ]
)
_CONTEXT = frozenset({"contextmanager", "asynccontextmanager"})


def returned(world: World, function: Function, call: CallSite | None, owner: Alternative | None = None) -> Value:
    """What calling the function gives, in the context of the call."""
    node, module = function.node, function.outer.module
    frame = world.body(function, call, owner)
    if frame is None:
        return RECURSION
    if not keeps_arguments(function):
        return opaque(world.value(each.value, frame) for each in module.tree.returns.get(node, ()) if each.value is not None)
    if isinstance(node, ast.Lambda):
        return world.value(node.body, frame)
    if yields := module.tree.yields.get(node):
        return _generated(world, function, yields, frame)
    values = [world.value(each.value, frame) for each in module.tree.returns.get(node, ()) if each.value is not None]
    found = join(values)
    if node.returns is not None and (not found or all(isinstance(each, Unknown) for each in found)):
        return hints.hinted(world, node.returns, function.outer) or found or unknown(Reason.FOREIGN)
    return found or (Nothing(),)


def keeps_arguments(function: Function) -> bool:
    """Whether the function gets what its callers pass, as far as its decorators are known."""
    return all(_decorator(each) in _TRANSPARENT | _CONTEXT for each in getattr(function.node, "decorator_list", ()))


def _generated(world: World, function: Function, yields: list[ast.Yield | ast.YieldFrom], frame: Frame) -> Value:
    each = join(
        world.value(y.value, frame) if isinstance(y, ast.Yield) else world.elements(world.value(y.value, frame))
        for y in yields
        if y.value is not None
    )
    decorators = {_decorator(decorator) for decorator in getattr(function.node, "decorator_list", ())}
    if decorators & _CONTEXT:
        return (Defined("context", function.name, each or NOT_MODELLED),)
    return each if "fixture" in decorators else (Items((each,) if each else (), exact=False),)


def decorated(world: World, node: ast.FunctionDef | ast.AsyncFunctionDef, frame: Frame) -> Value:
    """What the definition of a function binds its name to."""
    module = frame.module
    function = world.function(node, frame, world.class_around(module, node))
    return (Defined("function", node.name, function),)


def _decorator(node: ast.expr) -> str:
    """The last name of a decorator, called or not."""
    return (dotted(node.func if isinstance(node, ast.Call) else node) or "").rpartition(".")[2]
