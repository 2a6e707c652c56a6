"""Where statements stand in their blocks, and which of them end a block, or say something about what follows."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cached_property

from qlint.inference.tracker.scopes import dotted

_EXITS = frozenset({"exit", "quit", "sys.exit", "os._exit", "os.abort", "pytest.skip", "pytest.fail", "pytest.exit"})
_BLOCKS = ("body", "orelse", "finalbody")


class Block:
    """Statements that run one after the other."""

    __slots__ = ("__dict__", "statements")  # what is worked out once is kept in the first

    def __init__(self, statements: list[ast.stmt]) -> None:
        self.statements = statements

    @cached_property
    def _exits(self) -> int:
        """The place of the first statement that surely leaves; the block's length if there is none."""
        return next((i for i, each in enumerate(self.statements) if always_leaves([each])), len(self.statements))

    @cached_property
    def telling(self) -> list[tuple[int, ast.stmt]]:
        """The asserts and the branches that leave, with their places."""
        return [(i, each) for i, each in enumerate(self.statements) if isinstance(each, ast.Assert) or _is_way_out(each)]

    def exits_before(self, place: int) -> bool:
        """Whether the statement at the place is never reached."""
        return self._exits < place


class Blocks:
    """The blocks of one tree, indexed as they are asked for."""

    def __init__(self, parents: Mapping[ast.AST, ast.AST]) -> None:
        self._parents = parents
        self._places: dict[ast.stmt, tuple[Block, int]] = {}
        self._of: dict[tuple[ast.AST, str], Block] = {}

    def block(self, owner: ast.AST, name: str) -> Block:
        """The block that `owner` has under the name; an empty one if it has none."""
        key = (owner, name)
        if key not in self._of:
            statements = getattr(owner, name, None)
            self._of[key] = Block(statements if isinstance(statements, list) else [])
        return self._of[key]

    def place(self, statement: ast.stmt) -> tuple[Block, int]:
        """The block in which the statement stands, and where in it."""
        if statement not in self._places:
            owner = self._parents[statement]
            for block in (self.block(owner, name) for name in _BLOCKS):
                self._places.update({each: (block, index) for index, each in enumerate(block.statements)})
        return self._places[statement]


def _is_way_out(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and not statement.orelse and always_leaves(statement.body)


def leaves(statement: ast.stmt) -> bool:
    """Whether what follows the statement in its block is never reached through it."""
    match statement:
        case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
            return True
        case ast.Expr(value=ast.Call(func=function)):
            return dotted(function) in _EXITS or (isinstance(function, ast.Attribute) and function.attr == "skipTest")
    return False


def always_leaves(block: list[ast.stmt]) -> bool:
    """Whether the end of the block is never reached."""
    return any(leaves(each) or (isinstance(each, ast.If) and all(map(always_leaves, branches(each)))) for each in block)


def branches(statement: ast.If) -> Iterator[list[ast.stmt]]:
    """The blocks of an `if` and of all its `elif`, and its `else` (empty where there is none)."""
    yield statement.body
    while len(statement.orelse) == 1 and isinstance(each := statement.orelse[0], ast.If):
        statement = each
        yield statement.body
    yield statement.orelse
