"""The Python text that is analysed, and where each piece of it lies in the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from qlint.model import Span
from qlint.sources.prefix import led
from qlint.sources.text import Text


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file as people and tools name it.

    Lines and columns are 1-based, columns in code points, the end exclusive. `cell` is None, or 1-based
    over the code cells of a notebook: lines and columns are then those of the cell, and `in_file` are the first
    and the last line of the file itself.
    """

    cell: int | None
    line: int
    column: int
    end_line: int
    end_column: int
    in_file: tuple[int, int] | None = None

    @property
    def file_line(self) -> int:
        return self.in_file[0] if self.in_file else self.line

    @property
    def file_end_line(self) -> int:
        return self.in_file[1] if self.in_file else self.end_line

    @property
    def start(self) -> str:
        """The first line and column as they follow a path, with a notebook's cell in front."""
        cell = "" if self.cell is None else f"cell {self.cell}:"
        return f"{cell}{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """`length` code points from offset `start` of the analysed text stand at `origin` in the container."""

    start: int
    origin: int
    length: int


class Cells(Protocol):
    """The cells of a notebook, for the positions in them."""

    def position(self, origin: int) -> tuple[int, int, int]:
        """The number of the cell, the line in it (1-based) and the column (0-based) of an offset of the container."""

    def file_line(self, origin: int) -> int:
        """The line (1-based) of the file on which an offset of the container lies."""


@dataclass(frozen=True)
class Source:
    """One Python text to analyse.

    `path` is as the user gave it, `text` what is parsed, `container` the whole file as text. `segments`
    are sorted and do not overlap; text between them stands nowhere and is placed at the end of the segment
    before it. A segment without length places a character that the container spells otherwise, such as an
    escape of JSON. `complete` is false where the text is an excerpt, as a page's code blocks are: names may
    then come from what the page left out. `cells` are those of a notebook.
    """

    path: str
    text: str
    container: Text
    segments: tuple[Segment, ...]
    complete: bool = True
    cells: Cells | None = None

    @classmethod
    def plain(cls, path: str, text: str) -> Source:
        """A file that is Python from its first character to its last."""
        return cls(path, text, Text(text), (Segment(0, 0, len(text)),))

    @cached_property
    def lines(self) -> Text:
        """The analysed text with its own lines, the ones that `ast` counts."""
        return self.container if self.container.text is self.text else Text(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def origin(self, offset: int) -> int:
        """The offset in the container of `offset` in the analysed text."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self.segments[0].origin if self.segments else 0
        segment = self.segments[index]
        return segment.origin + min(offset - segment.start, segment.length)

    def place(self, span: Span) -> Location:
        """Where `span` of the analysed text stands in the file."""
        start, end = self.origin(span.start), max(self.origin(span.start), self.origin(span.end))
        if self.cells is not None:
            return _in_cell(self.cells, start, end)
        line, column = self.container.position(start)
        end_line, end_column = self.container.position(end)
        return Location(None, line, column + 1, end_line, end_column + 1)

    def written(self, start: int, text: str) -> str:
        """`text` as the container must hold it at offset `start` of the analysed text: its later lines begin as the line there does.

        In a notebook, that is how the cell must hold it.
        """
        index = bisect_right(self._starts, start) - 1
        if index < 0 or "\n" not in text or self.cells is not None:
            return text
        origin = self.segments[index].origin
        line, _ = self.container.position(origin)
        return led(text, self.container.text[self.container.starts[line - 1] : origin])


def _in_cell(cells: Cells, start: int, end: int) -> Location:
    cell, line, column = cells.position(start)
    last, end_line, end_column = cells.position(end)
    if last != cell:  # nothing lies in two cells: what the next one starts with ends there
        end_line, end_column = line, column
    return Location(cell, line, column + 1, end_line, end_column + 1, (cells.file_line(start), cells.file_line(end)))
