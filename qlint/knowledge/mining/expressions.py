"""What single expressions and statements of a syntax tree say."""

from __future__ import annotations

import ast
from collections.abc import Sequence

Function = ast.FunctionDef | ast.AsyncFunctionDef


def dotted(node: ast.AST) -> str:
    """`a.b.c` for such an expression, "" for others."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr) if around := dotted(value):
            return f"{around}.{attr}"
    return ""


def met(test: ast.expr) -> bool | None:
    """Whether a condition is met where the module is imported; None where that depends."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inner = met(operand)
            return None if inner is None else not inner
        case ast.Compare(left=ast.Name(id="__name__")):
            return False
        case ast.Constant(value=bool(value)):
            return value
    return False if dotted(test).rpartition(".")[2] == "TYPE_CHECKING" else None


def sets(body: Sequence[ast.stmt]) -> bool:
    """Whether the body of a loop sets members of something, or names of the module."""
    return any(_sets(each) for part in body for each in ast.walk(part))


def _sets(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=func):
            return dotted(func) in ("setattr", "globals")
        case ast.Assign(targets=targets):
            return any(isinstance(each, ast.Attribute) for each in targets)
    return False


def puts(node: ast.AST | None) -> bool:
    """Whether a function is a decorator that sets what it decorates on its arguments: `setattr(cls, method.__name__, ...)`."""
    if not isinstance(node, Function):
        return False
    calls = (each for each in ast.walk(node) if isinstance(each, ast.Call) and dotted(each.func) == "setattr")
    return any(len(call.args) == 3 and dotted(call.args[1]).endswith(".__name__") for call in calls)
