"""Whether a program reads counts as those of one circuit: as a dictionary, and not as a list of several."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.rewrites.text.syntax import Syntax

_TAKING = frozenset({"dict", "Counter", "OrderedDict"})
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def is_mapping(tree: Syntax, counts: ast.expr) -> bool:
    """Whether something is read of the counts, or of what holds them further on in the module, that a list doesn't have."""
    found = [*_followed(tree, counts)]
    keys = {key for each in found for key in _keys(tree, each)}
    return any(_is_read_as_mapping(tree, each, keys) for each in found)


def _followed(tree: Syntax, counts: ast.expr) -> Iterator[ast.expr]:
    """The expressions that are it: as variables, attributes, parameters, and what functions of the module give."""
    waiting, seen = [counts], set[ast.expr]()
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            yield node
            waiting += _next(tree, node)


def _next(tree: Syntax, node: ast.expr) -> Iterator[ast.expr]:
    match tree.parent(node):
        case ast.Assign(targets=targets):
            for target in targets:
                yield from _reads(tree, target)
        case ast.AnnAssign(target=target) | ast.NamedExpr(target=target):
            yield from _reads(tree, target)
        case ast.Return() as parent:
            function = tree.scope(parent)
            if isinstance(function, _FUNCTIONS):
                yield from (each for each in ast.walk(tree.tree) if isinstance(each, ast.Call) and _last(each.func) == function.name)
        case ast.Call(args=arguments) as call if node in arguments:
            yield from _parameter(tree, call, arguments.index(node))


def _reads(tree: Syntax, target: ast.expr) -> Iterator[ast.expr]:
    match target:
        case ast.Name(id=name):
            yield from (each for each in tree.names(name) if isinstance(each.ctx, ast.Load) and tree.scope(each) is tree.scope(target))
        case ast.Attribute(attr=name):
            found = (each for each in ast.walk(tree.tree) if isinstance(each, ast.Attribute) and each.attr == name)
            yield from (each for each in found if isinstance(each.ctx, ast.Load))


def _parameter(tree: Syntax, call: ast.Call, index: int) -> Iterator[ast.expr]:
    """The reads of the parameter that gets an argument by position, of functions of the module with that name."""
    for function in ast.walk(tree.tree):
        if isinstance(function, _FUNCTIONS) and function.name == _last(call.func):
            names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
            place = index + (isinstance(call.func, ast.Attribute) and names[:1] == ["self"])
            if place < len(names):
                reads = (each for each in tree.names(names[place]) if tree.scope(each) is function)
                yield from (each for each in reads if isinstance(each.ctx, ast.Load))


def _keys(tree: Syntax, node: ast.expr) -> Iterator[str]:
    """The variables of loops over it."""
    match tree.parent(node):
        case ast.For(target=ast.Name(id=name), iter=whole) | ast.comprehension(target=ast.Name(id=name), iter=whole) if whole is node:
            yield name


def _is_read_as_mapping(tree: Syntax, node: ast.expr, keys: set[str]) -> bool:
    match tree.parent(node):
        case ast.Attribute(attr=name):
            return not hasattr(list, name)
        case ast.Subscript(value=value, slice=key) if value is node:
            return _is_text(key) or (isinstance(key, ast.Name) and key.id in keys)
        case ast.Compare(left=left, ops=[ast.In() | ast.NotIn()]):
            return left is not node and _is_text(left)
        case ast.Call(func=function, args=[first]) if first is node:
            return _last(function) in _TAKING
        case ast.Dict(keys=[*names], values=[*values]):
            return any(value is node and key is None for key, value in zip(names, values, strict=True))
    return False


def _is_text(node: ast.expr) -> bool:
    """Whether it is a text, as the keys of counts are: written out, or made of `"0"` by an operator."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.BinOp(left=left, right=right):
            return _is_text(left) or _is_text(right)
    return False


def _last(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
