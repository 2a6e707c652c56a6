"""The ways through an `if` or a `try`: on which of them a program logs in, and when a condition holds that asks for an account."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from qlint.rewrites.text.syntax import Syntax

_ENDING = (ast.Raise, ast.Return, ast.Continue, ast.Break)
_EXITS = frozenset({"exit", "quit", "sys.exit", "os._exit"})
Branching = ast.If | ast.Try


def are_apart(tree: Syntax, statements: Sequence[ast.stmt]) -> bool:
    """Whether two of the statements stand on different ways, so that one is done or another."""
    return any(_common(tree, one, other) is not None for one in statements for other in statements if one is not other)


def branching(tree: Syntax, statements: Sequence[ast.stmt]) -> Branching | None:
    """The `if` or `try` that goes on after one of the statements on each of its ways; None if it may do so after none, or several."""
    whole = _common(tree, statements[0], statements[-1])
    ways = [*_ways(whole)] if whole is not None else []
    counts = [sum(each is one for each in way for one in statements) for way in ways]
    on_all = all(count == 1 or (not count and _ends(way)) for way, count in zip(ways, counts, strict=True))
    return whole if ways and on_all and sum(counts) == len(statements) else None


def comes_behind(tree: Syntax, one: ast.stmt, other: ast.stmt, name: str) -> bool:
    """Whether the other stands behind the one in the same block, and neither the one nor what is in between has the name."""
    block = tree.block(one)
    places = [index for index, each in enumerate(block) if each is one or each is other]
    if len(places) != 2 or block[places[0]] is not one:
        return False
    between = block[places[0] : places[1]]
    return not any(isinstance(node, ast.Name) and node.id == name for each in between for node in ast.walk(each))


def is_tried(tree: Syntax, node: ast.expr) -> bool:
    """Whether the program goes another way if the expression fails."""
    return any(isinstance(each, ast.Try) and any(node in ast.walk(one) for one in each.body) for each in tree.around(node))


def is_negative(test: ast.expr, asked: ast.Call) -> bool | None:
    """Whether a condition holds where no account is active; None for one that asks for anything else."""
    match test:
        case ast.Call() if test is asked:
            return False
        case ast.UnaryOp(op=ast.Not(), operand=inner) if inner is asked:
            return True
        case ast.Compare(left=left, ops=[ast.Is() | ast.Eq()], comparators=[ast.Constant(value=None)]) if left is asked:
            return True
        case ast.Compare(left=left, ops=[ast.IsNot() | ast.NotEq()], comparators=[ast.Constant(value=None)]) if left is asked:
            return False
    return None


def _common(tree: Syntax, one: ast.stmt, other: ast.stmt) -> Branching | None:
    """The innermost `if` or `try` around both that has them on different ways: of `elif`s, the first `if`."""
    around = [id(each) for each in tree.around(other)]
    whole = next((each for each in tree.around(one) if id(each) in around), None)
    if not isinstance(whole, Branching) or not _is_parted(tree, whole, one, other):
        return None
    above = tree.parent(whole)
    while isinstance(whole, ast.If) and isinstance(above, ast.If) and above.orelse == [whole]:
        whole, above = above, tree.parent(above)
    return whole


def _is_parted(tree: Syntax, whole: Branching, one: ast.stmt, other: ast.stmt) -> bool:
    """Whether they stand in different bodies of it."""
    found = [[id(each) for each in (node, *tree.around(node))] for node in (one, other)]
    places = [[any(id(each) in chain for each in row) for row in _rows(whole)] for chain in found]
    return places[0] != places[1]


def _rows(whole: Branching) -> Iterator[list[ast.stmt]]:
    match whole:
        case ast.If(body=body, orelse=orelse):
            yield from (body, orelse)
        case ast.Try(body=body, handlers=handlers, orelse=orelse):
            yield from ([*body, *orelse], *(each.body for each in handlers))


def _ways(whole: Branching) -> Iterator[list[ast.stmt]]:
    """The statements of each way, one of which is surely gone: what is done without an `else` is nothing."""
    match whole:
        case ast.If(body=body, orelse=[ast.If() as more]):
            yield body
            yield from _ways(more)
        case _:
            yield from _rows(whole)


def _ends(way: Sequence[ast.stmt]) -> bool:
    """Whether the program doesn't go on behind it."""
    match way[-1:]:
        case [ast.Expr(value=ast.Call(func=function))]:
            return ast.unparse(function) in _EXITS
        case [last]:
            return isinstance(last, _ENDING)
    return False
