"""One parsed module: parents, scopes with what they bind, and the places a question can start from."""

from __future__ import annotations

import ast
import warnings
from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from qlint.inference.tracker.blocks import Blocks
from qlint.inference.tracker.building import build
from qlint.inference.tracker.scopes import SCOPES, Binding, Change, ComprehensionNode, FunctionNode, Scope, inside
from qlint.model import Span
from qlint.sources.text import Text


class Tree:
    """The syntax tree of one text with its parents, scopes and indices. Raises SyntaxError for what `ast.parse` can't take."""

    def __init__(self, text: Text) -> None:
        self.lines = text
        with warnings.catch_warnings():  # of invalid escapes and the like: not ours to tell
            warnings.simplefilter("ignore")
            self.root = _parsed(text.text)
        self.parents: dict[ast.AST, ast.AST] = {}
        self.blocks = Blocks(self.parents)
        self.module = Scope(self.root, None)
        self.scopes: dict[ast.AST, Scope] = {self.root: self.module}
        self.names: dict[str, list[ast.Name]] = defaultdict(list)
        self.attributes: dict[str, list[ast.Attribute]] = defaultdict(list)
        self.stores: dict[str, list[ast.Attribute]] = defaultdict(list)
        self.changes: dict[str, list[Change]] = defaultdict(list)
        self.imports: list[ast.Import | ast.ImportFrom] = []
        self.withs: list[ast.With | ast.AsyncWith] = []
        self.calls: list[ast.Call] = []
        self.functions: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]] = defaultdict(list)
        self.matches: list[ast.Match] = []
        self.returns: dict[ast.AST, list[ast.Return]] = defaultdict(list)
        self.yields: dict[ast.AST, list[ast.Yield | ast.YieldFrom]] = defaultdict(list)
        self.global_bindings: dict[str, list[Binding]] = defaultdict(list)
        self._scope_of: dict[ast.stmt, Scope] = {}  # by statements, for many of them may nest
        self.fakes: dict[str, ast.AST] | None = None  # see `caught`
        self.tests: dict[ast.AST, tuple[tuple[ast.expr, bool], ...]] = {}  # see `guards`
        self.telling: dict[ast.expr, tuple[ast.AST, ...]] = {}  # see `asked`
        self.flags: dict[ast.expr, tuple[list[Binding], list[ast.expr]]] = {}  # see `asked`
        build(self)

    def span(self, node: ast.AST) -> Span:
        """Where the node stands in the text."""
        at = cast(ast.expr, node)
        end_line, end_column = at.end_lineno or at.lineno, at.end_col_offset or at.col_offset
        return Span(self.lines.from_utf8(at.lineno, at.col_offset), self.lines.from_utf8(end_line, end_column))

    def name_span(self, node: ast.Attribute) -> Span:
        """Where the last name of an attribute stands."""
        end = self.span(node).end
        return Span(end - len(node.attr), end)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around `node`, innermost first."""
        while (parent := self.parents.get(node)) is not None:
            yield parent
            node = parent

    def statement(self, node: ast.AST) -> ast.stmt:
        """The innermost statement that holds the node, or is it."""
        while not isinstance(node, ast.stmt):
            node = self.parents[node]
        return node

    def scope(self, node: ast.AST) -> Scope:
        """The scope in which the node is evaluated."""
        child, parent = node, self.parents.get(node)
        found, statements = self.module, list[ast.stmt]()
        while parent is not None:
            if isinstance(child, ast.stmt):
                if child in self._scope_of:
                    found = self._scope_of[child]
                    break
                statements.append(child)
            if isinstance(parent, SCOPES) and inside(child, parent):
                found = self.scopes[parent]
                break
            if isinstance(parent, ast.comprehension) and _outermost(child, parent, self.parents[parent]):
                parent = self.parents[parent]
            child, parent = parent, self.parents.get(parent)
        self._scope_of.update(dict.fromkeys(statements, found))
        return found

    def enclosing_function(self, node: ast.AST) -> FunctionNode | None:
        """The function in whose body the node is evaluated; comprehensions and classes are looked through."""
        scope: Scope | None = self.scope(node)
        while scope is not None and not scope.is_function:
            scope = scope.parent
        return cast(FunctionNode, scope.node) if scope is not None else None


def _parsed(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except (ValueError, RecursionError, MemoryError) as error:  # null bytes and lone surrogates; nested too deep
        raise SyntaxError(str(error) or "too deeply nested for the parser") from error


def _outermost(child: ast.AST, generator: ast.comprehension, owner: ast.AST) -> bool:
    """Whether the child is the one iterable of a comprehension that is evaluated outside of it."""
    return child is generator.iter and generator is cast(ComprehensionNode, owner).generators[0]
