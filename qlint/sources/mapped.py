"""A text made of pieces of a file and of stand-ins, every character with its place in that file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from qlint.sources.source import Segment


@dataclass(frozen=True)
class Mapped:
    """`text`, and where it stands: `segments` as in a `Source`, the first of them at offset 0."""

    text: str
    segments: tuple[Segment, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def origin(self, offset: int) -> int:
        """The offset in the file of `offset` in the text."""
        segment = self.segments[bisect_right(self._starts, offset) - 1]
        return segment.origin + min(offset - segment.start, segment.length)

    def part(self, start: int, end: int) -> Mapped:
        """The text from `start` to `end`, each character where it was."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) if end > start else first + 1
        return Mapped(self.text[start:end], tuple(_clipped(each, start, end) for each in self.segments[first:last]))

    def stand_in(self, text: str, start: int, end: int | None = None) -> Mapped:
        """`text` in the place of what stands from `start`; `end`, if given, is where its own end is placed."""
        segments = [Segment(0, self.origin(start), 0)]
        if end is not None:
            segments.append(Segment(len(text), self.origin(end), 0))
        return Mapped(text, tuple(segments))


def joined(parts: Iterable[Mapped]) -> Mapped:
    """The parts, one after the other."""
    texts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for part in parts:
        texts.append(part.text)
        segments.extend(Segment(length + each.start, each.origin, each.length) for each in part.segments)
        length += len(part.text)
    return Mapped("".join(texts), tuple(segments))


def _clipped(segment: Segment, start: int, end: int) -> Segment:
    ahead = max(start - segment.start, 0)
    if segment.length == 0:
        return Segment(max(segment.start, start) - start, segment.origin, 0)
    stop = min(segment.start + segment.length, end)
    return Segment(max(segment.start, start) - start, segment.origin + min(ahead, segment.length), max(stop - max(segment.start, start), 0))
