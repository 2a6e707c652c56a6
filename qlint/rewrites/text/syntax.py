"""The expressions of a text by their places, with what stands around them."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from functools import cached_property, lru_cache

from qlint.model import Span
from qlint.sources.text import Text

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)
Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda


class Syntax:
    """The tree of a text, from its leaves up. Raises ValueError for a text that does not parse."""

    def __init__(self, text: str) -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.tree = ast.parse(text)
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise ValueError(f"no syntax: {error}") from error
        self.text = text
        self._lines = Text(text)
        self.nodes = tuple(ast.walk(self.tree))
        self._parents = {id(child): node for node in self.nodes for child in ast.iter_child_nodes(node)}
        self._ends = {self.span(node).end: node for node in self.nodes if isinstance(node, ast.Name | ast.Attribute)}

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> Span:
        """Where the node stands; decorators are not part of it."""
        start = self._lines.from_utf8(node.lineno, node.col_offset)
        end = self._lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)
        return Span(start, max(start, end))

    def code(self, node: ast.expr | ast.stmt) -> str:
        """How the node is written."""
        span = self.span(node)
        return self.text[span.start : span.end]

    def ending(self, end: int) -> ast.Name | ast.Attribute | None:
        """The name or attribute of which the last word ends at an offset; None within texts, where places are not exact."""
        node = self._ends.get(end)
        word = node.attr if isinstance(node, ast.Attribute) else node.id if node is not None else ""
        return node if word and self.text[end - len(word) : end] == word else None

    def word(self, node: ast.Name | ast.Attribute) -> Span:
        """Where the last word of the name or attribute stands."""
        end = self.span(node).end
        return Span(end - len(node.attr if isinstance(node, ast.Attribute) else node.id), end)

    def names(self, name: str) -> list[ast.Name]:
        """Where the name is read, bound or deleted as a variable."""
        return list(self._named.get(name, ()))

    @cached_property
    def _named(self) -> dict[str, list[ast.Name]]:
        found: dict[str, list[ast.Name]] = {}
        for node in self.nodes:
            if isinstance(node, ast.Name):
                found.setdefault(node.id, []).append(node)
        return found

    @cached_property
    def attributes(self) -> frozenset[str]:
        """The names of all that is read, set or deleted as an attribute."""
        return frozenset(node.attr for node in self.nodes if isinstance(node, ast.Attribute))

    def parent(self, node: ast.AST) -> ast.AST | None:
        """The node that this one is a part of."""
        return self._parents.get(id(node))

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes that this one is a part of, the innermost first."""
        above = self.parent(node)
        while above is not None:
            yield above
            above = self.parent(above)

    def statement(self, node: ast.AST) -> ast.stmt:
        """The innermost statement that holds the node, or is it."""
        return next(each for each in (node, *self.around(node)) if isinstance(each, ast.stmt))

    def scope(self, node: ast.AST) -> Scope:
        """The function, class or module in which the node stands."""
        return next((each for each in self.around(node) if isinstance(each, Scope)), self.tree)

    def call(self, function: ast.expr) -> ast.Call | None:
        """The call of what the expression gives, if it is called there."""
        above = self.parent(function)
        return above if isinstance(above, ast.Call) and above.func is function else None

    def block(self, statement: ast.stmt) -> list[ast.stmt]:
        """The statements among which this one stands."""
        above = self.parent(statement)
        rows = [value for _, value in ast.iter_fields(above) if isinstance(value, list)] if above is not None else []
        return next((row for row in rows if any(each is statement for each in row)), [statement])


@lru_cache(maxsize=4)
def parsed(text: str) -> Syntax:
    """The tree of a text; those of the last texts are kept. Raises ValueError for a text that does not parse."""
    return Syntax(text)


def syntax(text: str) -> Syntax | None:
    """The same, None for a text that does not parse."""
    try:
        return parsed(text)
    except ValueError:
        return None


def receiver(call: ast.Call) -> ast.expr:
    """The object whose method is called."""
    assert isinstance(call.func, ast.Attribute), "a method is called"
    return call.func.value
