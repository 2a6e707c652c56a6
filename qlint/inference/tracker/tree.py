"""One parsed module: parents, scopes with what they bind, and the places a question can start from."""

from __future__ import annotations

import ast
import warnings
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from functools import cached_property
from typing import cast

from qlint.inference.tracker.blocks import Blocks
from qlint.inference.tracker.building import build
from qlint.inference.tracker.scopes import SCOPES, Binding, Change, ComprehensionNode, FunctionNode, Scope, dotted, inside
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
        self._scope_of: dict[ast.AST, Scope] = {}  # of what was asked for, and of the statements around it, for many of them may nest
        self._kept_on_self: dict[ast.ClassDef, dict[str, list[tuple[ast.FunctionDef | ast.AsyncFunctionDef, Binding]]]] = {}
        self._around: tuple[ast.AST, frozenset[ast.AST]] = self.root, frozenset()
        self.fakes: dict[str, ast.AST] | None = None  # see `caught`
        self.care: dict[object, dict[ast.stmt, tuple[str, ast.AST] | None]] = defaultdict(dict)  # see `caught`
        self.setting: dict[str, dict[ast.AST | None, list[ast.expr]]] = {}  # see `changes`
        self.ahead: dict[Hashable, object] = {}  # see `conditions`
        self.asking: dict[tuple[ast.AST, str | None], tuple[tuple[ast.expr, bool], ...]] = {}  # see `narrowing`, as the next
        self.asked: dict[tuple[ast.expr, bool], tuple[str | None, bool, str]] = {}
        self.tests: dict[ast.AST, tuple[tuple[ast.expr, bool], ...]] = {}  # see `guards`
        self.telling: dict[ast.expr, tuple[ast.AST, ...]] = {}  # see `asked`
        self.signs: dict[tuple[object, ...], object] = {}  # see `asked`
        self.flags: dict[tuple[object, str], tuple[list[Binding], list[ast.expr]]] = {}  # see `asked`
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

    def around(self, node: ast.AST) -> frozenset[ast.AST]:
        """The nodes around `node`; those of the last one asked for are kept."""
        if self._around[0] is not node:
            self._around = node, frozenset(self.ancestors(node))
        return self._around[1]

    def statement(self, node: ast.AST) -> ast.stmt:
        """The innermost statement that holds the node, or is it."""
        while not isinstance(node, ast.stmt):
            node = self.parents[node]
        return node

    def scope(self, node: ast.AST) -> Scope:
        """The scope in which the node is evaluated."""
        if (known := self._scope_of.get(node)) is not None:
            return known
        child, parent = node, self.parents.get(node)
        found, way = self.module, [node]
        while parent is not None:
            if isinstance(child, ast.stmt):
                if child in self._scope_of:
                    found = self._scope_of[child]
                    break
                way.append(child)
            if isinstance(parent, SCOPES) and inside(child, parent):
                found = self.scopes[parent]
                break
            if isinstance(parent, ast.comprehension) and _outermost(child, parent, self.parents[parent]):
                parent = self.parents[parent]
            child, parent = parent, self.parents.get(parent)
        self._scope_of.update(dict.fromkeys(way, found))
        return found

    def derived(self, base: str) -> list[str]:
        """The names of the classes that have, among their bases, one whose last name is `base`."""
        return [
            node.name
            for node in self.scopes
            if isinstance(node, ast.ClassDef) and any((dotted(each) or "").rpartition(".")[2] == base for each in node.bases)
        ]

    def within(self, child: ast.AST, parent: ast.AST, block: str) -> bool:
        """Whether the child is one of the statements that its parent has in that block, of which there may be many."""
        return isinstance(child, ast.stmt) and self.blocks.place(child)[0] is self.blocks.block(parent, block)

    def kept_on_self(self, cls: ast.ClassDef) -> Mapping[str, list[tuple[ast.FunctionDef | ast.AsyncFunctionDef, Binding]]]:
        """The places in the class's methods that assign `self.name`, with the methods, by the names."""
        if cls not in self._kept_on_self:
            found = self._kept_on_self[cls] = defaultdict(list)
            for method in cls.body:
                if not isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    continue
                own = [each.arg for each in (*method.args.posonlyargs, *method.args.args)][:1]
                for name, bindings in self.scopes[method].bindings.items():
                    owner, _, attribute = name.partition(".")
                    if attribute and owner in own:
                        found[attribute] += [(method, each) for each in bindings]
        return self._kept_on_self[cls]

    @cached_property
    def expressions(self) -> dict[Span, ast.expr]:
        """All expressions, by where they stand."""
        return {self.span(node): node for node in ast.walk(self.root) if isinstance(node, ast.expr)}

    @cached_property
    def attributes_bound(self) -> frozenset[str]:
        """The names that the module and its classes bind."""
        return frozenset(name for scope in self.scopes.values() if not scope.is_function for name in scope.bindings)

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
