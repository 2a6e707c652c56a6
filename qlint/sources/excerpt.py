"""Lines cut out of a page, every character with its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.sources.mapped import Mapped, joined
from qlint.sources.source import Segment
from qlint.sources.text import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: offsets of its start, of its line end and of the next line; `indent` in columns.

    The first `pad` characters of `text` are spaces that stand nowhere: what is left of a tab that was cut in two.
    """

    start: int
    stop: int
    end: int
    text: str
    indent: int
    pad: int = 0

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    def behind(self, index: int) -> Piece:
        """The line from `index` of its text on."""
        return Piece(self.start + max(index - self.pad, 0), self.end, max(self.pad - index, 0))

    def narrowed(self, text: str) -> Line:
        """What a part of the page has of the line: `text`, its own last characters behind what is left of a tab that was cut in two."""
        pad = next(index for index in range(len(text) + 1) if self.text.endswith(text[index:]))
        return Line(self.stop - len(text) + pad, self.stop, self.end, text, _indent(text), pad)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of code: `spaces` that stand nowhere in the page, then its characters [start, end)."""

    start: int
    end: int
    spaces: int = 0


def whole(text: str) -> Mapped:
    """A page that is a file from its first character to its last."""
    return Mapped(text, (Segment(0, 0, len(text)),))


def lines(page: Mapped) -> list[Line]:
    """All lines; a tab indents to the next multiple of eight columns, as in Python and reST."""
    starts = Text(page.text).starts
    return [_line(page.text, start, end) for start, end in zip(starts, [*starts[1:], len(page.text)], strict=True)]


def _line(whole: str, start: int, end: int) -> Line:
    text = whole[start:end].rstrip("\r\n")
    return Line(start, start + len(text), end, text, _indent(text))


def _indent(text: str) -> int:
    return len(text[: _space(text)].expandtabs(8))


def _space(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))


def dedented(block: Iterable[Line]) -> list[Piece]:
    """The block without the indentation that all its lines share."""
    block = list(block)
    width = min((line.indent for line in block if not line.blank), default=0)
    return [_cut(line, width) for line in block]


def _cut(line: Line, width: int) -> Piece:
    if line.blank:
        return Piece(line.stop, line.end)
    space = _space(line.text)
    if "\t" not in line.text[:space]:
        return line.behind(width)
    # A tab that the cut goes through has no half: what is left of the indentation is written anew.
    return Piece(line.behind(space).start, line.end, line.indent - width)


def cut(page: Mapped, pieces: Iterable[Piece]) -> Mapped:
    """The pieces as one text; a last line without an end is given one."""
    return joined(part for piece in pieces for part in _parts(page, piece))


def _parts(page: Mapped, piece: Piece) -> Iterator[Mapped]:
    if piece.spaces:
        yield page.stand_in(" " * piece.spaces, piece.start)
    code = page.part(piece.start, piece.end)
    if not code.text:  # nothing is left of the page's last line
        return
    yield code
    if not code.text.endswith(("\n", "\r")):
        yield page.stand_in("\n", piece.end)
