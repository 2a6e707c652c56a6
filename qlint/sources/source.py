"""The Python text that is analysed, and where each piece of it lies in the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from qlint.model import Span
from qlint.sources.text import Text


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file as people and tools name it.

    Lines and columns are 1-based, columns in code points, the end exclusive. `cell` is None, or 1-based
    over the code cells of a notebook, and lines are then those of the cell.
    """

    cell: int | None
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """`length` code points from offset `start` of the analysed text stand at `origin` in the container."""

    start: int
    origin: int
    length: int


@dataclass(frozen=True)
class Source:
    """One Python text to analyse.

    `path` is as the user gave it, `text` what is parsed, `container` the whole file as text. `segments`
    are sorted and do not overlap; text between them (a line end that the container spells otherwise,
    say) stands nowhere and is placed at the end of the segment before it. `complete` is false where the
    text is an excerpt, as a page's code blocks are: names may then come from what the page left out.
    """

    path: str
    text: str
    container: Text
    segments: tuple[Segment, ...]
    complete: bool = True

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
        start, end = self.origin(span.start), self.origin(span.end)
        line, column = self.container.position(start)
        end_line, end_column = self.container.position(max(start, end))
        return Location(None, line, column + 1, end_line, end_column + 1)

    def written(self, start: int, text: str) -> str:
        """`text` as the container must hold it at offset `start` of the analysed text: its later lines begin as the line there does."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or "\n" not in text:
            return text
        origin = self.segments[index].origin
        line, _ = self.container.position(origin)
        return text.replace("\n", "\n" + self.container.text[self.container.starts[line - 1] : origin])
