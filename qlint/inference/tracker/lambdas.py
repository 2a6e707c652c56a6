"""What is passed to a function that is written in place: `map(lambda x: ..., xs)`, `sorted(xs, key=lambda x: ...)`."""

from __future__ import annotations

import ast

from qlint.facts import Foreign, Value
from qlint.inference.tracker.handles import CodeModule, Function
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World

_ONE_BY_ONE = frozenset({"builtins.map", "builtins.filter"})
_BY_KEY = frozenset({"builtins.sorted", "builtins.min", "builtins.max"})


def names(tree: Tree, node: ast.Lambda) -> tuple[str, ...]:
    """The names that the assignment of the lambda gives it."""
    match tree.parents[node]:
        case ast.Assign(targets=targets, value=value) if value is node:
            return tuple(target.id for target in targets if isinstance(target, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.NamedExpr(target=ast.Name(id=name)):
            return (name,)
    return ()


def fed(world: World, function: Function, position: int | None) -> Value:
    """What the call around the lambda passes for its parameter at the position; nothing where that is not known."""
    node, module = function.node, function.outer.module
    around = module.tree.parents[node]
    keyword = around.arg if isinstance(around, ast.keyword) else None
    call = module.tree.parents[around] if keyword is not None else around
    if not isinstance(call, ast.Call) or call.func is node or position is None:
        return ()
    source = _source(world, call, keyword, position, module)
    return world.elements(world.value(source, world.static_frame(module, call))) if source is not None else ()


def _source(world: World, call: ast.Call, keyword: str | None, position: int, module: CodeModule) -> ast.expr | None:
    """What is iterated over, one by one, for the parameter."""
    if keyword == "key" and isinstance(call.func, ast.Attribute) and call.func.attr == "sort":
        return call.func.value if position == 0 else None
    match world.value(call.func, world.static_frame(module, call)):
        case (Foreign(path=path),) if path in _ONE_BY_ONE and keyword is None and position + 1 < len(call.args):
            source = call.args[position + 1]
        case (Foreign(path=path),) if path in _BY_KEY and keyword == "key" and position == 0 and len(call.args) == 1:
            source = call.args[0]
        case _:
            return None
    return source if not isinstance(source, ast.Starred) else None
