"""Whether a name or a chain of attributes always means the same object while a function runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Call, Facts

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def is_rebound(facts: Facts, name: str, call: Call) -> bool:
    """Whether the name may mean several objects in one run of the function in which the call stands, as far as this text tells.

    An attribute may be set once, in `__init__`; a property may give another object each time, and methods of the object that has the
    attribute may be another file's.
    """
    module = facts.once(_module)
    if module is None:
        return True
    root, *attributes = parts = name.split(".")
    owners = frozenset(".".join(parts[:end]) for end in range(1, len(parts)))
    function = next((each for each in ast.walk(module) if isinstance(each, _Function) and _holds(each, call.node)), module)
    if any(_binds(node, root) or _reaches(node, owners) for node in ast.walk(function)):
        return True
    return any(_sets(node, frozenset(attributes)) for node in (_without_setup(module) if attributes else ()))


def _module(facts: Facts) -> ast.Module | None:
    try:
        return ast.parse(facts.source.text)
    except (SyntaxError, ValueError):
        return None


def _holds(function: _Function, call: ast.Call) -> bool:
    return function.lineno <= call.lineno <= (function.end_lineno or function.lineno)


def _binds(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Name(id=bound, ctx=ast.Store() | ast.Del()):
            return bound == name
        case ast.ExceptHandler(name=bound) | ast.MatchAs(name=bound) | ast.MatchStar(name=bound) | ast.MatchMapping(rest=bound):
            return bound == name
        case ast.FunctionDef(name=bound) | ast.AsyncFunctionDef(name=bound) | ast.ClassDef(name=bound):
            return bound == name
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return any((each.asname or each.name.partition(".")[0]) in (name, "*") for each in names)
    return False


def _reaches(node: ast.AST, owners: frozenset[str]) -> bool:
    """Whether the node is a call that may set attributes of one of the owners."""
    match node:
        case ast.Call(func=function, args=args, keywords=keywords):
            given = [function.value] if isinstance(function, ast.Attribute) else []
            given += [*args, *(each.value for each in keywords)]
            return any(ast.unparse(each) in owners for each in given)
    return False


def _sets(node: ast.AST, attributes: frozenset[str]) -> bool:
    match node:
        case ast.Attribute(attr=attr, ctx=ast.Store() | ast.Del()) | ast.FunctionDef(name=attr):
            return attr in attributes
        case ast.Call(func=ast.Name(id="setattr" | "delattr" | "vars")) | ast.Attribute(attr="__init__" | "__dict__" | "__setattr__"):
            return True
    return False


def _without_setup(module: ast.Module) -> Iterator[ast.AST]:
    """The nodes of a module, but those in the bodies of `__init__`."""
    waiting: list[ast.AST] = [module]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef) or node.name != "__init__":
            waiting.extend(ast.iter_child_nodes(node))
