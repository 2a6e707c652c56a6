"""What a file becomes as a unified diff: one that tools apply, or, of a notebook, one of the texts of its cells, for people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import diff_bytes, unified_diff
from pathlib import PurePath
from typing import TYPE_CHECKING

from qlint.knowledge.tokens import masked
from qlint.sources.decode import ReadError, document_text
from qlint.sources.notebook.file import notebook
from qlint.sources.read import NOTEBOOK_SUFFIXES

if TYPE_CHECKING:
    from qlint.fixing.files import Fixed
    from qlint.sources.notebook.cell import Cell


_ODD = re.compile(rb'[\x00-\x1f\x7f"\\]')
_HIDDEN = b"# API tokens are shown as ***: where they are, no tool applies this diff, but --fix does what it tells\n"


def diff(file: Fixed) -> Iterator[bytes]:
    """The lines, as bytes: neither encodings nor line ends get lost on the way to a tool that applies them.

    API tokens are shown as `***`. A line in front says so, which tools skip; they refuse the lines that the file does not have.
    """
    lines = [*_told(file)]
    shown = [masked(line.decode("latin-1")).encode("latin-1") for line in lines]  # one character a byte: tokens are ASCII
    if shown != lines:
        yield _HIDDEN
    yield from shown


def _told(file: Fixed) -> Iterator[bytes]:
    name = PurePath(file.path).as_posix().encode(errors="surrogateescape")
    cells = _cells(file) if file.changed and PurePath(file.path).suffix.lower() in NOTEBOOK_SUFFIXES else []
    for number, before, after in cells:
        yield from _diff(b"%s:cell %d" % (name, number), before, after)
    if not cells:
        yield from _diff(_quoted(name), file.before, file.after)


def _quoted(name: bytes) -> bytes:
    """A path as tools read it back: in quotes where it has bytes that would end or change it, with a tab behind one that has spaces."""
    if _ODD.search(name):
        return b'"%s"' % _ODD.sub(lambda found: b"\\%03o" % found[0][0], name)
    return name + b"\t" if b" " in name else name


def _cells(file: Fixed) -> list[tuple[int, bytes, bytes]]:
    """The code cells whose texts change, by number, with both texts; none where the file can't be told in cells."""
    try:
        before, after = (notebook(document_text(data)).cells for data in (file.before, file.after))
    except ReadError:
        return []
    if len(before) != len(after):
        return []
    texts = ((one.number, _bytes(one), _bytes(other)) for one, other in zip(before, after, strict=True))
    return [each for each in texts if each[1] != each[2]]


def _bytes(cell: Cell) -> bytes:
    return cell.text.text.encode(errors="backslashreplace")  # JSON has room for halves of characters


def _diff(name: bytes, before: bytes, after: bytes) -> Iterator[bytes]:
    one, other = _lines(before), _lines(after)
    for line in diff_bytes(unified_diff, one, other, name, name):
        yield line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


def _lines(data: bytes) -> Sequence[bytes]:
    """The lines by LF alone, as other tools count them."""
    *lines, last = data.split(b"\n")
    return [*(line + b"\n" for line in lines), *([last] if last else [])]
