"""Blocks made of statements that stand one below the other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from qlint.fixes.edits import line_start
from qlint.fixes.statements import line_end
from qlint.fixes.tokens import tokens
from qlint.model import Edit, Span
from qlint.rewrites.text.syntax import Syntax
from qlint.sources.source import Source

_INDENT = re.compile(r"^\S.*:[ \t]*(?:#.*)?\n([ \t]+)(?=\S)", re.MULTILINE)


def unit(text: str, indent: str) -> str:
    """By how much the first block of the text is indented; `indent` is that of a line for which it is asked."""
    found = _INDENT.search(text)
    return found[1] if found else "\t" if "\t" in indent else "    "


def made_block(source: Source, tree: Syntax, head: ast.stmt, last: ast.stmt) -> tuple[Edit, ...] | None:
    """The edits that indent what stands between two statements of one block, and take the last one out with its line.

    None where nothing stands between them, where one of the statements shares a line with another, in a text that goes over several
    lines, and across the cells of a notebook.
    """
    row = tree.block(head)
    own = row[row.index(head) : row.index(last) + 1] if last in row else []
    text, start, end = tree.text, tree.span(head).end, tree.span(last).start
    if (
        len(own) < 3
        or not all(_has_its_lines(tree, each) for each in own)
        or any(_is_long(node) for each in own for node in ast.walk(each))
    ):
        return None
    lines = [*_lines(text, line_end(text, start), line_start(text, end))]
    if source.cells is not None and not _is_in_one_cell(source, [tree.span(head).start, *lines, end]):
        return None
    first = tree.span(head).start
    more = unit(text, text[line_start(text, first) : first])
    gone = line_end(text, tree.span(last).end)
    newline = next((each for each in ("\r\n", "\n", "\r") if text.startswith(each, gone)), "")
    if text[tree.span(last).end : gone].strip():
        return None
    inserted = (Edit(Span(each, each), more) for each in lines if text[each : line_end(text, each)].strip())
    return (*inserted, Edit(Span(line_start(text, end), gone + len(newline)), ""))


def _has_its_lines(tree: Syntax, node: ast.stmt) -> bool:
    text, span = tree.text, tree.span(node)
    rest = text[span.end : line_end(text, span.end)].strip()
    alone = not text[line_start(text, span.start) : span.start].strip() and (not rest or rest.startswith("#"))
    return alone and tokens(text).logical(span.start) == span.start


def _is_long(node: ast.AST) -> bool:
    """Whether it is a text over several lines, which would be indented with them."""
    return isinstance(node, ast.Constant | ast.JoinedStr) and node.lineno != node.end_lineno


def _lines(text: str, start: int, end: int) -> Iterator[int]:
    """The starts of the lines behind the one that ends at `start`, to the one that starts at `end`, which isn't one of them."""
    for match in re.finditer(r"\r\n|\r|\n", text[start:end]):
        if start + match.end() < end:
            yield start + match.end()


def _is_in_one_cell(source: Source, starts: Sequence[int]) -> bool:
    """Whether the lines are of one cell of a notebook, and stand there as they stand here: no magic is in front of one."""
    places = [(source.place(Span(each, each)), source.lines.position(each)) for each in starts]
    return len({place.cell for place, _ in places}) == 1 and all(place.column - 1 == column for place, (_, column) in places)
