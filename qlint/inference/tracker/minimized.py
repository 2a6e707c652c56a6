"""The calls of a function that is given to be minimized: with the values to begin with, and the arguments that go with it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Foreign
from qlint.inference.tracker.handles import CallSite, Function
from qlint.inference.tracker.world import World
from qlint.knowledge.callbacks import MINIMIZE

_PARAMETERS = ("fun", "x0", "args")


def minimized(world: World, function: Function, mention: ast.expr) -> CallSite | None:
    """The call `fun(x0, *args)` that stands for those in a minimization, where the mention of the function gives it to one.

    None where it isn't given to one, or where the arguments aren't written one by one.
    """
    module = function.outer.module
    parent = module.tree.parents[mention]
    outer = module.tree.parents[parent] if isinstance(parent, ast.keyword) else parent
    if not isinstance(outer, ast.Call) or outer.func is mention:
        return None
    frame = world.static_frame(module, outer)
    given = dict(_given(outer))
    if given.get("fun") is not mention or "x0" not in given or world.value(outer.func, frame) != (Foreign(MINIMIZE),):
        return None
    extra = given.get("args")
    if extra is not None and not (isinstance(extra, ast.Tuple) and not any(isinstance(each, ast.Starred) for each in extra.elts)):
        return None
    more = extra.elts if isinstance(extra, ast.Tuple) else []
    call = world.keep(("minimized", outer), lambda: ast.copy_location(ast.Call(mention, [given["x0"], *more], []), outer))
    return world.call_site(call, frame)


def _given(call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    yield from zip(_PARAMETERS, call.args, strict=False)
    yield from ((each.arg, each.value) for each in call.keywords if each.arg is not None)
