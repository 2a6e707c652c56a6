"""Python text cut out of a document line by line, every character still at its place."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

from qlint.sources.source import Segment, Source
from qlint.sources.text import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a container: offsets of its start, of its line end and of the next line; `indent` in columns."""

    start: int
    stop: int
    end: int
    text: str
    indent: int

    @property
    def blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of code: `spaces` that stand nowhere in the container, then its characters [start, end)."""

    start: int
    end: int
    spaces: int = 0


def lines(container: Text) -> list[Line]:
    """All lines; a tab indents to the next multiple of eight columns, as in Python and reST."""
    ends = [*container.starts[1:], len(container.text)]
    return [_line(container.text, start, end) for start, end in zip(container.starts, ends, strict=True)]


def _line(whole: str, start: int, end: int) -> Line:
    text = whole[start:end].rstrip("\r\n")
    space = text[: len(text) - len(text.lstrip(" \t"))]
    return Line(start, start + len(text), end, text, len(space.expandtabs(8)))


def dedented(block: Iterable[Line]) -> list[Piece]:
    """The block without the indentation that all its lines share."""
    block = list(block)
    width = min((line.indent for line in block if not line.blank), default=0)
    return [_cut(line, width) for line in block]


def _cut(line: Line, width: int) -> Piece:
    if line.blank:
        return Piece(line.stop, line.end)
    space = len(line.text) - len(line.text.lstrip(" \t"))
    if "\t" not in line.text[:space]:
        return Piece(line.start + width, line.end)
    # A tab that the cut goes through has no half: what is left of the indentation is written anew.
    return Piece(line.start + space, line.end, line.indent - width)


def joined(path: str, container: Text, pieces: Iterable[Piece]) -> Source:
    """The pieces as one text, an excerpt of `container`; a last line without an end is given one."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for piece in pieces:
        code = container.text[piece.start : piece.end]
        if code:
            segments.append(Segment(length + piece.spaces, piece.start, len(code)))
        part = " " * piece.spaces + (code if code.endswith(("\n", "\r")) else code + "\n")
        parts.append(part)
        length += len(part)
    return Source(path, "".join(parts), container, tuple(segments), complete=False)


def parsed(source: Source) -> ast.Module | None:
    """The tree of the text, or None if no parser takes it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd escapes; the page's readers will see them
            return ast.parse(source.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
