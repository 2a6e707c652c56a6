"""Edits of statements: one out of its block, or new ones before or behind it.

All take a text and a span in it, and mean the innermost statement around that. They change nothing, and give None where the
place can't be edited exactly, and for a text that does not parse.
"""

from __future__ import annotations

import ast
import re
import warnings
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qlint.fixes.comments import is_about_its_line
from qlint.fixes.edits import Edits, line_start
from qlint.fixes.tokens import tokens
from qlint.model import Edit, Span
from qlint.sources.text import Text

# Comments that tools read: on a line of its own, such a comment is about more than a statement.
_DIRECTIVE = re.compile(r"#\s*(?:type|pylint|fmt|ruff|isort|yapf|mypy|pyright|pragma|flake8|pytype)\s*[:=]", re.IGNORECASE)
_BLANK = re.compile(r"[ \t\f]*")
_END = re.compile(r"\r\n|\r|\n|\Z")
_LINE = re.compile(r"[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its span, its decorators included; `block` are the spans of the statements of its block, itself at `index`."""

    node: ast.stmt
    span: Span
    block: tuple[Span, ...]
    index: int
    top: bool

    @property
    def compound(self) -> bool:
        """Whether it has statements in it: those are meant only if the span is all of it."""
        return hasattr(self.node, "body") or isinstance(self.node, ast.Match)


def statement(text: str, span: Span) -> Statement | None:
    """The innermost statement around a span; None if there is none, for an `elif`, or if the text does not parse."""
    found = _statements(text)
    ahead = bisect_right(found, span.start, key=lambda each: each.span.start)
    inner = next((found[index] for index in range(ahead - 1, -1, -1) if span.end <= found[index].span.end), None)
    return inner if inner is not None and not text.startswith("elif", inner.span.start) else None


def top_level(text: str) -> list[Statement]:
    """The statements of the module, in their order; none for a text that does not parse."""
    return [each for each in _statements(text) if each.top]


def without_statement(text: str, span: Span) -> Edits | None:
    """Takes the statement out; `pass` takes its place where a block would be empty.

    Its lines go if it has them for itself, but for a comment behind it that is about more than the line. Of a statement that holds
    others, `span` is all. Comments in it are in what the edits replace: who applies them has to keep those.
    """
    found = statement(text, span)
    if found is None or (found.compound and found.span != span):
        return None
    if len(found.block) == 1 and not found.top:
        return (Edit(found.span, "pass"),)
    start, end = found.span.start, found.span.end
    ahead, behind = _semicolon_before(text, start), _semicolon_behind(text, end)
    if behind is not None and found.index + 1 < len(found.block) and _same_line(text, behind, found.block[found.index + 1].start):
        return (Edit(Span(start, found.block[found.index + 1].start), ""),)
    end = end if behind is None else behind
    if ahead is not None:
        return (Edit(Span(ahead, end), ""),)
    return _whole_lines(text, start, end)


def _whole_lines(text: str, start: int, end: int) -> Edits | None:
    line, after = line_start(text, start), _match(_BLANK, text, end)
    if not _begins(text, start):
        return None
    if is_about_its_line(text[after : line_end(text, after)]):
        after = line_end(text, after)
    elif text.startswith("#", after):
        return (Edit(Span(start, after), ""),) if not _DIRECTIVE.match(text, after) else None
    ends = _END.match(text, after)
    return (Edit(Span(line, ends.end()), ""),) if ends else None


def before(text: str, span: Span, code: str) -> Edits | None:
    """Puts the lines of `code`, which have no indentation of their own, in front of the statement."""
    found = statement(text, span)
    if found is None:
        return None
    start = found.span.start
    line = line_start(text, start)
    if _begins(text, start):
        return (Edit(Span(line, line), _indented(code, text[line:start])),)
    return (Edit(Span(start, start), f"{code}; "),) if _is_line(code) else None


def after(text: str, span: Span, code: str) -> Edits | None:
    """Puts the lines of `code`, which have no indentation of their own, behind the statement and the comment in its line."""
    found = statement(text, span)
    if found is None or (found.compound and found.span != span):
        return None
    if _stands_alone(text, found):
        start, end = found.span.start, line_end(text, found.span.end)
        lines = _indented(code, text[line_start(text, start) : start])
        return (Edit(Span(end, end), "\n" + lines.removesuffix("\n")),)  # in front of the line end: a cell may have none
    return (Edit(Span(found.span.end, found.span.end), f"; {code}"),) if not found.compound and _is_line(code) else None


def line_end(text: str, offset: int) -> int:
    """The end of the line that an offset is in, in front of what ends it."""
    return _match(_LINE, text, offset)


def _stands_alone(text: str, found: Statement) -> bool:
    """Whether the lines of the statement hold nothing else, but for a comment."""
    start, end = found.span.start, _match(_BLANK, text, found.span.end)
    return _begins(text, start) and (end == len(text) or text[end] in "#\r\n")


def _begins(text: str, start: int) -> bool:
    """Whether a line begins with the statement that starts there, and no statement goes on with it."""
    return not text[line_start(text, start) : start].strip() and tokens(text).logical(start) == start


def _is_line(code: str) -> bool:
    """Whether it is simple statements that may stand between semicolons."""
    return "\n" not in code and "#" not in code and not any(hasattr(each, "body") for each in ast.parse(code).body)


def _indented(code: str, indent: str) -> str:
    indent = indent.rpartition("\f")[2]
    return "".join(f"{indent}{line}\n" if line.strip() else "\n" for line in code.removesuffix("\n").split("\n"))


def _semicolon_before(text: str, start: int) -> int | None:
    token = tokens(text).before(start)
    return token.span.start if token is not None and token.text == ";" else None


def _semicolon_behind(text: str, end: int) -> int | None:
    """The end of the semicolon behind a statement."""
    token = tokens(text).after(end)
    return token.span.end if token is not None and token.text == ";" else None


def _same_line(text: str, start: int, end: int) -> bool:
    return tokens(text).logical(start - 1) == tokens(text).logical(end)


def _match(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


@lru_cache(maxsize=4)
def _statements(text: str) -> tuple[Statement, ...]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        tokens(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    lines = Text(text)
    found: list[Statement] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        for block in _blocks(node):
            spans = tuple(_span(lines, each) for each in block)
            found += (Statement(each, spans[index], spans, index, node is tree) for index, each in enumerate(block))
        waiting += ast.iter_child_nodes(node)
    return tuple(sorted(found, key=lambda each: each.span))


def _blocks(node: ast.AST) -> Iterator[list[ast.stmt]]:
    for _, value in ast.iter_fields(node):
        if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
            yield value


def _span(lines: Text, node: ast.stmt) -> Span:
    start = lines.from_utf8(node.lineno, node.col_offset)
    decorators = getattr(node, "decorator_list", ())
    if decorators:
        first = lines.from_utf8(decorators[0].lineno, decorators[0].col_offset)
        start = lines.text.rindex("@", 0, first)
    return Span(start, lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset))
