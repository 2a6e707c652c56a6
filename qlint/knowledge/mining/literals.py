"""Strings and lists of them, as far as an expression says them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

Lookup = Callable[[ast.expr], "ast.expr | Sequence[str] | None"]
_COPIES = frozenset({"list", "tuple", "sorted", "set"})


def text(node: ast.AST, module: str) -> str:
    """The string that the expression is, in a module of that path; "" for what is none."""
    match node:
        case ast.Constant(value=str(value)):
            return value
        case ast.Name(id="__name__"):
            return module
        case ast.JoinedStr(values=parts):
            texts = [text(part, module) for part in parts]
            return "".join(texts) if all(texts) else ""
        case ast.FormattedValue(value=value, format_spec=None):
            return text(value, module)
        case ast.BinOp(left=left, op=ast.Add(), right=right) if (start := text(left, module)) and (end := text(right, module)):
            return start + end
    return ""


def names(node: ast.expr, lookup: Lookup) -> list[str] | None:
    """The strings in the expression, in order; None where it can't be said. `lookup` tells what a name stands for."""
    match node:
        case ast.Constant(value=str(value)):
            return [value]
        case ast.List(elts=parts) | ast.Tuple(elts=parts) | ast.Set(elts=parts):
            return _all(parts, lookup)
        case ast.Dict(keys=keys) if all(key is not None for key in keys):
            return _all([key for key in keys if key is not None], lookup)
        case ast.Starred(value=value) | ast.Call(func=ast.Attribute(value=value, attr="keys"), args=[]):
            return names(value, lookup)
        case ast.Call(func=ast.Name(id=name), args=[value]) if name in _COPIES:
            return names(value, lookup)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _all([left, right], lookup)
    found = lookup(node)
    return names(found, lookup) if isinstance(found, ast.expr) else None if found is None else list(found)


def _all(parts: Sequence[ast.expr], lookup: Lookup) -> list[str] | None:
    found: list[str] = []
    for part in parts:
        inner = names(part, lookup)
        if inner is None:
            return None
        found += inner
    return found
