"""What is evaluated before what within one statement, and what is evaluated only sometimes."""

from __future__ import annotations

import ast

from qlint.inference.tracker.scopes import COMPREHENSIONS, Binding, How
from qlint.inference.tracker.tree import Tree


def surely(tree: Tree, node: ast.AST, outer: ast.AST, *, holds: bool = False) -> bool:
    """Whether evaluating `outer` always evaluates `node` in it; `holds`: given that the condition `outer` tests is true."""
    child, skipped = node, False
    for parent in tree.ancestors(node):
        if parent is outer:
            return True
        if skipped and not (isinstance(parent, ast.BoolOp) and isinstance(parent.op, ast.And)):
            return False  # only if the whole condition is a chain of `and` all of it was evaluated
        match parent:
            case ast.BoolOp(op=op, values=[first, *_]) if child is not first:
                if not holds or isinstance(op, ast.Or):
                    return False
                skipped = True
            case ast.IfExp(test=test) if child is not test:
                return False
            case ast.Lambda():
                return False
            case _ if isinstance(parent, COMPREHENSIONS):
                return False
        child = parent
    return True


def between(tree: Tree, node: ast.AST, outer: ast.AST) -> bool:
    """Whether the node is `outer`, or in it."""
    return node is outer or any(each is outer for each in tree.ancestors(node))


def in_front(tree: Tree, bindings: list[Binding], node: ast.AST, statement: ast.stmt) -> tuple[list[Binding], bool]:
    """What of the statement's own bindings is made in front of the node in it, and whether one of them surely is.

    `if (x := f()) and x.g`, `with f() as x, x.g()`, `case [x] if x.g`.
    """
    if not bindings:
        return [], False
    around = {node, *tree.ancestors(node)}
    found: list[Binding] = []
    for binding in sorted(bindings, key=lambda each: position(_place(each, statement)), reverse=True):
        place = _place(binding, statement)
        if place in around or place is statement or tree.statement(place) is not statement:
            continue
        sure = _certainty(tree, place, node, around)
        if sure is not None:
            found.append(binding)
        if sure:
            return found, True
    return found, False


def _place(binding: Binding, statement: ast.stmt) -> ast.AST:
    """What must have been evaluated when the binding is there."""
    entered = binding.how is How.ENTERED and binding.node is statement
    return binding.value if entered and binding.value is not None else binding.node


def _certainty(tree: Tree, place: ast.AST, node: ast.AST, around: set[ast.AST]) -> bool | None:
    """Whether `place` was surely evaluated before `node`; None if it surely wasn't."""
    path = [place, *tree.ancestors(place)]
    index = next(i for i, each in enumerate(path) if each in around)
    meeting, branch = path[index], path[index - 1]
    match meeting:
        case ast.IfExp(test=test):
            return surely(tree, place, meeting) if branch is test else None
        case ast.match_case(pattern=pattern):
            return True if branch is pattern else None
        case _ if isinstance(meeting, COMPREHENSIONS):
            return True if isinstance(branch, ast.comprehension) else None
        case ast.comprehension() | ast.With() | ast.AsyncWith() | ast.expr() | ast.stmt() if position(place) < position(node):
            return surely(tree, place, branch) if branch is not place else True
    return None


def position(node: ast.AST) -> tuple[int, int]:
    """Line and column at which the node starts."""
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
