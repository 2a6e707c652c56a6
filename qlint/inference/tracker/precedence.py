"""Which calls of a function have surely been made when others of it are, by the blocks they stand in."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.inference.tracker.order import position, surely
from qlint.inference.tracker.scopes import FUNCTIONS
from qlint.inference.tracker.tree import Tree

_WAYS_OUT = (ast.Break, ast.Continue, ast.Return, ast.Raise)


def precedes(tree: Tree, first: ast.Call, then: ast.Call, *, same_turn: bool) -> bool:
    """Whether `first` has surely been made when `then` is, in one run of the function that both stand in.

    Where `then` stands in another function: when the function of `first` is left. A `for` is taken to turn at least once;
    `same_turn`: and both stand in one function, in the same turn of its loops. Calls of other modules are in no order.
    """
    if first not in tree.parents or then not in tree.parents:
        return False
    function, statement = tree.enclosing_function(first), tree.statement(first)
    if not surely(tree, first, statement):
        return False
    if tree.enclosing_function(then) is not function:
        return not same_turn and _reaches(tree, statement, frozenset(), same_turn=False)
    around = frozenset(tree.ancestors(then))
    if then in tree.ancestors(first):
        return surely(tree, first, then)
    if statement in around:
        return isinstance(statement, ast.With) and any(each in around for each in statement.body)
    return _reaches(tree, statement, around, same_turn=same_turn)


def _reaches(tree: Tree, statement: ast.stmt, around: frozenset[ast.AST], *, same_turn: bool) -> bool:
    """Whether the statement is surely passed on the way to the one of `around` that stands further down; of none, to the function's end."""
    while True:
        block, place = tree.blocks.place(statement)
        if any(each in around for each in block.statements[place + 1 :]):
            return True
        parent = tree.parents[statement]
        if isinstance(parent, FUNCTIONS):
            return not around and not any(_leaves(each, (ast.Return,)) for each in block.statements[:place]) and not tree.yields.get(parent)
        match parent:
            case ast.With():
                statement = parent
            case ast.For(body=body) if not same_turn and statement in body and not _left_before(parent, statement):
                statement = parent
            case _:
                return False


def _left_before(loop: ast.For, statement: ast.stmt) -> bool:
    """Whether a turn of the loop may be over before it comes to the statement."""
    return any(_leaves(each, _WAYS_OUT) for each in loop.body if position(each) < position(statement))


def _leaves(statement: ast.stmt, ways: tuple[type[ast.stmt], ...]) -> bool:
    return any(isinstance(each, ways) for each in _own(statement))


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is in it, but for functions."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if not isinstance(each, FUNCTIONS):
            yield each
            waiting.extend(ast.iter_child_nodes(each))
