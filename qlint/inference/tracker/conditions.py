"""Which conditions hold where something is evaluated: those around it, and those in front of it in its blocks."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property

from qlint.inference.tracker.tree import Tree

Test = tuple[ast.expr, bool]  # a condition, and whether it holds
Kind = Callable[[Tree, Test], Hashable]  # what a test is to the one who looks for tests


def known_in(tree: Tree, child: ast.AST, parent: ast.AST, *, kind: Kind, wanted: Hashable) -> Iterator[Test]:
    """The tests of the wanted kind that the parent of a node adds to those that are known around itself."""
    for condition, holds in _around(tree, child, parent):
        yield from (each for each in parts(condition, holds) if kind(tree, each) == wanted)
    if isinstance(parent, ast.BoolOp):
        ahead = _ahead(tree, parent, parent, lambda: ((i, (each, isinstance(parent.op, ast.And))) for i, each in enumerate(parent.values)))
        yield from ahead.of(kind, wanted, ahead.places[child])
    if isinstance(child, ast.stmt):
        block, place = tree.blocks.place(child)
        yield from _ahead(tree, block, parent, lambda: _telling(block.telling)).of(kind, wanted, place)


def _around(tree: Tree, child: ast.AST, parent: ast.AST) -> Iterator[Test]:
    match parent:
        case ast.If(test=test) | ast.While(test=test) if tree.within(child, parent, "body"):
            yield test, True
        case ast.If(test=test) if tree.within(child, parent, "orelse"):
            yield test, False
        case ast.IfExp(test=test) if child is not test:
            yield test, child is parent.body
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp() if not isinstance(child, ast.comprehension):
            for generator in parent.generators:
                yield from ((test, True) for test in generator.ifs)


def _telling(statements: Iterable[tuple[int, ast.stmt]]) -> Iterator[tuple[int, Test]]:
    """What asserts, and branches that leave, say where they stand in their block."""
    for place, earlier in statements:
        match earlier:
            case ast.Assert(test=test):
                yield place, (test, True)
            case ast.If(test=test):
                yield place, (test, False)


def parts(condition: ast.expr, holds: bool) -> Iterator[Test]:
    """The conditions that the one is put together from, each with how it came out, as far as that follows."""
    match condition:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from parts(operand, not holds)
        case ast.BoolOp(op=ast.And(), values=values) if holds:
            for value in values:
                yield from parts(value, True)
        case ast.BoolOp(op=ast.Or(), values=values) if not holds:
            for value in values:
                yield from parts(value, False)
        case _:
            yield condition, holds


def _ahead(tree: Tree, owner: Hashable, parent: ast.AST, tests: Callable[[], Iterable[tuple[int, Test]]]) -> _Ahead:
    if owner not in tree.ahead:
        tree.ahead[owner] = _Ahead(tree, parent, tuple(tests()))
    found = tree.ahead[owner]
    assert isinstance(found, _Ahead), "nothing else is kept there"
    return found


class _Ahead:
    """The tests in a block, or in an `and` or `or`, that may count for what stands behind them; sorted once, for there may be thousands."""

    def __init__(self, tree: Tree, owner: ast.AST, tests: Sequence[tuple[int, Test]]) -> None:
        self._tree, self._owner, self._tests = tree, owner, tests
        self._sorted: dict[Kind, dict[Hashable, tuple[list[int], list[Test]]]] = {}

    @cached_property
    def places(self) -> dict[ast.AST, int]:
        """Where the operands stand."""
        return {each: place for place, each in enumerate(getattr(self._owner, "values", ()))}

    def of(self, kind: Kind, wanted: Hashable, place: int) -> list[Test]:
        """Those of the wanted kind in front of the place."""
        if kind not in self._sorted:
            self._sorted[kind] = self._sort(kind)
        places, tests = self._sorted[kind].get(wanted, ([], []))
        return tests[: bisect_left(places, place)]

    def _sort(self, kind: Kind) -> dict[Hashable, tuple[list[int], list[Test]]]:
        found: dict[Hashable, tuple[list[int], list[Test]]] = defaultdict(lambda: ([], []))
        for place, (condition, holds) in self._tests:
            for each in parts(condition, holds):
                places, tests = found[kind(self._tree, each)]
                places.append(place)
                tests.append(each)
        return dict(found)
