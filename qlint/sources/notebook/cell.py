"""One code cell: its text, and where each character of it is spelt in the notebook's JSON."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from qlint.sources.mapped import Mapped
from qlint.sources.source import Segment
from qlint.sources.text import Text

# How JSON spells a character that does not stand for itself; a pair of surrogates is one, too.
ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


@dataclass(frozen=True, slots=True)
class Literal:
    """A JSON string: `start` and `end` are offsets of its text in the file, without the quotes, `text` is what it means."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Cell:
    """A code cell. `number` is 1-based over the code cells, [start, end) its source value in `container`, `listed`: that is an array."""

    number: int
    container: str
    start: int
    end: int
    literals: tuple[Literal, ...]
    listed: bool

    @cached_property
    def text(self) -> Text:
        return Text("".join(literal.text for literal in self.literals))

    @cached_property
    def mapped(self) -> Mapped:
        """The text with its places in the container; a cell without a literal stands where its value starts."""
        segments: list[Segment] = []
        length = 0
        for literal in self.literals:
            segments.extend(_segments(self.container, literal, length))
            length += len(literal.text)
        return Mapped(self.text.text, tuple(segments) or (Segment(0, self.start, 0),))

    @cached_property
    def _by_origin(self) -> tuple[list[int], Sequence[Segment]]:
        segments = self.mapped.segments
        return [segment.origin for segment in segments], segments

    def offset(self, origin: int) -> int:
        """The offset in the text of what stands at `origin` in the container."""
        origins, segments = self._by_origin
        segment = segments[max(bisect_right(origins, origin) - 1, 0)]
        return segment.start + max(min(origin - segment.origin, segment.length), 0)


@dataclass(frozen=True)
class Cells:
    """The code cells of a notebook in the order of the file."""

    cells: tuple[Cell, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [cell.start for cell in self.cells]

    @cached_property
    def _lines(self) -> list[int]:
        """The lines of the file on which the values of the cells start."""
        starts = [0, *self._starts]
        return [line + 1 for line in accumulate(self._line_ends(start, end) for start, end in pairwise(starts))]

    def _line_ends(self, start: int, end: int) -> int:
        """How many lines end in that part of the file: counted where it is asked for, as most of a file may be outputs."""
        return self.cells[0].container.count("\n", start, end)

    def at(self, origin: int) -> Cell:
        """The cell in which the offset of the container lies, or the last one before it."""
        return self.cells[max(bisect_right(self._starts, origin) - 1, 0)]

    def position(self, origin: int) -> tuple[int, int, int]:
        """The number of the cell, the line in it (1-based) and the column (0-based, in code points) of an offset of the container."""
        cell = self.at(origin)
        return cell.number, *cell.text.position(cell.offset(origin))

    def file_line(self, origin: int) -> int:
        """The line (1-based) of the file on which an offset of the container lies."""
        cell = self.at(origin)
        return self._lines[cell.number - 1] + self._line_ends(cell.start, origin)


def _segments(container: str, literal: Literal, length: int) -> Iterator[Segment]:
    """The segments of a literal whose text starts at `length`, one of no length for each escape and for the end."""
    at = literal.start
    for escape in ESCAPE.finditer(container, literal.start, literal.end):
        if escape.start() > at:
            yield Segment(length, at, escape.start() - at)
            length += escape.start() - at
        yield Segment(length, escape.start(), 0)
        length += 1
        at = escape.end()
    if literal.end > at:
        yield Segment(length, at, literal.end - at)
        length += literal.end - at
    yield Segment(length, literal.end, 0)
