"""Two ways to do one thing: what is tried, and what is done instead where that fails, or is not there."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from qlint.inference.tracker.attempts import ANY_ERROR, IMPORT_ERRORS, catches
from qlint.inference.tracker.caught import Found
from qlint.inference.tracker.scopes import TRIES, dotted
from qlint.inference.tracker.tree import Tree


def other_way(tree: Tree, node: ast.AST, errors: frozenset[str]) -> Found:
    """A `try` that does in another way what the node does, or in whose handler of one of these errors it stands."""
    child = node
    for parent in tree.ancestors(node):
        if isinstance(parent, TRIES) and (
            _is_fallback(tree, parent, child, node, errors - ANY_ERROR) or _is_tried(tree, parent, child, node)
        ):
            return "attribute", parent
        child = parent
    return None


def asks_for_other(node: ast.AST, path: str, condition: ast.expr, holds: bool) -> bool:
    """Whether the condition came out so that the object whose member the node reads, or calls, lacks another: `hasattr(circuit, "p")`."""
    match condition:
        case ast.Call(func=ast.Name(id="hasattr" | "getattr"), args=[subject, ast.Constant(value=str(name)), *_]) if not holds:
            pass
        case ast.Compare(
            left=ast.Constant(value=str(name)), ops=[operator], comparators=[ast.Call(func=ast.Name(id="dir" | "vars"), args=[subject])]
        ):
            if not isinstance(operator, ast.NotIn if holds else ast.In):
                return False
        case _:
            return False
    read = node.func if isinstance(node, ast.Call) else node
    own = isinstance(read, ast.Attribute) and ast.dump(read.value) == ast.dump(subject)
    return not name.startswith("_") and (own or (dotted(subject) or "").rpartition(".")[2] in path.split(".")[:-1])


def _is_fallback(tree: Tree, tried: ast.Try, child: ast.AST, node: ast.AST, errors: frozenset[str]) -> bool:
    """Whether the node stands in a handler that runs where the other way is not there."""
    if child not in tried.handlers:
        return False
    if catches(tree, child, errors, bare=False) or (catches(tree, child, IMPORT_ERRORS, bare=False) and _imports_watched(tried)):
        return True
    return catches(tree, child, ANY_ERROR, bare=True) and _has_twin(tree, node, tried.body)


def _is_tried(tree: Tree, tried: ast.Try, child: ast.AST, node: ast.AST) -> bool:
    """Whether a handler does in another way what the node, which is tried, does."""
    handlers = (each for each in tried.handlers if child in tried.body and catches(tree, each, ANY_ERROR, bare=True))
    return any(_has_twin(tree, node, each.body) for each in handlers)


def _imports_watched(tried: ast.Try) -> bool:
    names = (
        f"{each.module or ''}" if isinstance(each, ast.ImportFrom) else " ".join(alias.name for alias in each.names)
        for each in tried.body
        if isinstance(each, ast.Import | ast.ImportFrom)
    )
    return any("qiskit" in name for name in names)


def _has_twin(tree: Tree, node: ast.AST, others: Iterable[ast.stmt]) -> bool:
    """Whether one of the statements comes to the same as the node's, by another member of the same object, or with other arguments."""
    own = tree.statement(node)
    return any(_alike(own, other) and any(_differs(node, each) for each in ast.walk(other)) for other in others)


def _alike(one: ast.AST, other: ast.AST) -> bool:
    """Whether the statements give the same name a value, both return one, or both only call something."""
    match one, other:
        case ast.Assign(targets=mine), ast.Assign(targets=theirs):
            return [ast.dump(each) for each in mine] == [ast.dump(each) for each in theirs]
        case ast.Return(), ast.Return():
            return True
        case ast.Expr(value=ast.Call(func=mine)), ast.Expr(value=ast.Call(func=theirs)):
            return ast.dump(_object(mine)) == ast.dump(_object(theirs))
    return False


def _object(function: ast.expr) -> ast.expr:
    return function.value if isinstance(function, ast.Attribute) else function


def _differs(node: ast.AST, other: ast.AST) -> bool:
    match node, other:
        case ast.Attribute(value=mine, attr=name), ast.Attribute(value=theirs, attr=instead) if name != instead:
            return ast.dump(mine) == ast.dump(theirs)
        case ast.Call(func=mine), ast.Call(func=theirs) if _passed(node) != _passed(other):
            return ast.dump(mine) == ast.dump(theirs)
    return False


def _passed(call: ast.Call) -> tuple[int, frozenset[str | None]]:
    return len(call.args), frozenset(each.arg for each in call.keywords)
