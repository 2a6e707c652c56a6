"""Edits that are made one by one, where one may take in what others have changed."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Container
from itertools import pairwise

from qlint.fixes import statements
from qlint.fixes.chains import is_there
from qlint.fixes.edits import Edits
from qlint.model import Edit, Span
from qlint.rewrites.text.syntax import Syntax

_TURNING = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.IfExp, ast.BoolOp, ast.While)


class Draft:
    """The edits of one text so far."""

    def __init__(self, tree: Syntax) -> None:
        self.tree = tree
        self._edits: list[Edit] = []
        self._ahead: dict[ast.stmt, dict[str, str]] = defaultdict(dict)

    def code(self, span: Span) -> str:
        """What stands in a span, as it has been changed."""
        text, start, parts = self.tree.text, span.start, list[str]()
        for edit in sorted(self._within(span)):
            parts += (text[start : edit.span.start], edit.text)
            start = edit.span.end
        return "".join((*parts, text[start : span.end]))

    def put(self, span: Span, code: str) -> None:
        """Puts code in the place of a span, and of what has been changed in it."""
        for edit in self._within(span):
            self._edits.remove(edit)
        self._edits.append(Edit(span, code))

    @property
    def started(self) -> bool:
        """Whether anything is changed."""
        return bool(self._edits)

    def touched(self, span: Span) -> bool:
        """Whether something has been changed in the span."""
        return bool(self._within(span))

    def insert(self, at: int, code: str) -> None:
        """Puts code at an offset."""
        self._edits.append(Edit(Span(at, at), code))

    def add(self, edits: Edits) -> None:
        """Takes over edits that others have made."""
        self._edits += [each for each in edits if each not in self._edits]

    def ahead(self, node: ast.expr, name: str, code: str) -> str | None:
        """A name, which begins with `name`, for what the code gives, set in front of the statement that holds the node.

        None where that isn't the same as to evaluate it there.
        """
        statement = self.tree.statement(node)
        around = next((each for each in self.tree.around(node) if each is statement or isinstance(each, _TURNING)), statement)
        if around is not statement or isinstance(statement, ast.While | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            return None
        lines = self._ahead[statement]
        known = next((bound for bound, given in lines.items() if given == code), None)
        if known is None:
            known = self._free(name, lines)
            lines[known] = code
        return known

    def _free(self, name: str, taken: Container[str]) -> str:
        number, free = 1, name
        while free in taken or is_there(self.tree.text, free):
            number += 1
            free = f"{name}_{number}"
        return free

    def done(self) -> Edits | None:
        """All of them; None where a line can't be put where it has to be, or where two are in each other's way."""
        found = list(self._edits)
        for statement, lines in self._ahead.items():
            code = "\n".join(f"{name} = {given}" for name, given in lines.items())
            more = statements.before(self.tree.text, self.tree.span(statement), code)
            if lines and more is None:
                return None
            found += more or ()
        found.sort()
        apart = all(one.span.end <= other.span.start for one, other in pairwise(found))
        return tuple(found) if apart else None

    def _within(self, span: Span) -> list[Edit]:
        return [each for each in self._edits if span.start <= each.span.start and each.span.end <= span.end]
