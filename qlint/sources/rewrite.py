"""The way back: edits of analysed texts become the file's new text, and nothing else in the file changes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from qlint.model import Edit
from qlint.sources.decode import encoding_mark, python_encoding
from qlint.sources.notebook.cell import Cell, Cells
from qlint.sources.notebook.rendering import rendered
from qlint.sources.prefix import led
from qlint.sources.read import is_python
from qlint.sources.source import Segment, Source

_NEWLINE = re.compile(r"\r\n|\n|\r")
_LAST_NEWLINE = re.compile(r"(?:\r\n|\n|\r)\Z")
_CELL_MAGIC = re.compile(r"\s*%%[^\r\n]*")


class EditError(ValueError):
    """An edit that has no place in the file; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    """[start, end) of a text gives way to `text`; `order` is that of the edits."""

    start: int
    end: int
    order: int
    text: str


def rewritten(changes: Iterable[tuple[Source, Iterable[Edit]]]) -> str:
    """The new text of the file that all of the sources stand in.

    Line ends in the edits become those of the file, or of the notebook's cell. In a notebook, only the
    values of `source` of changed cells are written anew, in the style that the file has. Raises EditError for
    an edit of text that stands nowhere in the file or reaches over what is no code, for edits that overlap, for
    sources of several files, and if there is no source.
    """
    by_source = list(changes)
    if len({id(source.container) for source, _ in by_source}) != 1:
        raise EditError("edits of one file are written at a time")
    pairs = [(source, edit) for source, edits in by_source for edit in edits]
    first, _ = by_source[0]
    if isinstance(first.cells, Cells):
        return _notebook(first.container.text, first.cells, pairs)
    return _applied(first.container.text, [_placed(source, edit, order) for order, (source, edit) in enumerate(pairs)])


def encoded(path: str, text: str, original: bytes) -> bytes:
    """The bytes of the file at `path` for its new text, with the encoding and the byte order mark of the `original` bytes.

    Raises EditError for a character that this encoding does not have.
    """
    encoding = python_encoding(original) if is_python(path, original) else "utf-8"
    try:
        return encoding_mark(original) + text.encode(encoding.removesuffix("-sig"))
    except UnicodeEncodeError as error:
        raise EditError(f"{text[error.start]!r} cannot be written in the file's encoding, {encoding}") from error


def _applied(text: str, changes: Iterable[_Change]) -> str:
    parts: list[str] = []
    done = 0
    for change in sorted(changes):
        if change.start < done:
            raise EditError(f"edits overlap at offset {change.start} of the file")
        parts += (text[done : change.start], change.text)
        done = change.end
    return "".join((*parts, text[done:]))


def _placed(source: Source, edit: Edit, order: int) -> _Change:
    """Where an edit goes in a Python file, or in a page whose lines of code have something in front of them."""
    container, (start, end) = source.container.text, (edit.span.start, edit.span.end)
    first = _holding(source, bisect_right(source.segments, start, key=_start), start)
    last = _holding(source, bisect_left(source.segments, end, key=_start), end) if end > start else first
    for before, after in pairwise(source.segments[source.segments.index(first) : source.segments.index(last) + 1]):
        if _NEWLINE.search(container, before.origin + before.length, after.origin):
            raise EditError("the edit reaches over text that is no code")
    begin, stop, following = first.origin + start - first.start, last.origin + end - last.start, source.origin(end)
    if stop < following and end > start and not _NEWLINE.search(container, stop, following):
        stop = following  # what stands in front of the next line goes with the line end
    prefix = container[source.container.starts[source.container.position(first.origin)[0] - 1] : first.origin]
    behind = begin > first.origin and start == first.start + first.length  # below the last line of a block
    whole = end > start and stop < following and begin == first.origin  # the last lines of a block
    if (behind or whole) and _at_line_start(source, start) and _at_line_start(source, end):
        begin -= len(prefix) if whole else 0
        body = edit.text.removesuffix("\n")
        text = led("\n" + body, prefix)[1:] + edit.text[len(body) :] if edit.text else ""
    else:
        text = led(edit.text, prefix)
    return _Change(begin, stop, order, _NEWLINE.sub(_line_end(container, begin), text))


def _start(segment: Segment) -> int:
    return segment.start


def _holding(source: Source, after: int, offset: int) -> Segment:
    """The segment before the one at index `after`, if the offset is in it or at its end."""
    if not after or offset - source.segments[after - 1].start > source.segments[after - 1].length:
        raise EditError("the edit is about text that stands nowhere in the file")
    return source.segments[after - 1]


def _at_line_start(source: Source, offset: int) -> bool:
    return offset == 0 or source.text[offset - 1] in "\r\n"


def _line_end(text: str, start: int) -> str:
    match = _NEWLINE.search(text, start) or _NEWLINE.search(text)
    return match[0] if match else "\n"


def _notebook(container: str, cells: Cells, pairs: Iterable[tuple[Source, Edit]]) -> str:
    changes: dict[int, list[_Change]] = {}
    for order, (source, edit) in enumerate(pairs):
        number, change = _in_cell(source, cells, edit, order)
        changes.setdefault(number, []).append(change)
    values = []
    for number, inside in changes.items():
        cell = cells.cells[number - 1]
        inside.extend(_line_end_out(cell.text.text, inside))
        _applied(cell.text.text, inside)  # refuses what overlaps
        replaced = [(change.start, change.end, change.text) for change in sorted(inside)]
        values.append(_Change(cell.start, cell.end, number, rendered(cell, replaced, cells)))
    return _applied(container, values)


def _line_end_out(text: str, changes: Iterable[_Change]) -> list[_Change]:
    """The line end in front of the last lines of a cell goes with them, where the cell had none behind them."""
    stop = end = len(text)
    for change in sorted(changes, reverse=True):
        if change.text or change.end != stop:
            break
        stop = change.start
    ahead = _LAST_NEWLINE.search(text, 0, stop)
    return [_Change(ahead.start(), stop, 0, "")] if ahead and stop < end and text[end - 1] not in "\r\n" else []


def _in_cell(source: Source, cells: Cells, edit: Edit, order: int) -> tuple[int, _Change]:
    """The number of the cell that an edit is about, and where it goes in the cell's text."""
    start, end = edit.span.start, edit.span.end
    _holding(source, bisect_right(source.segments, start, key=_start), start)
    cell = cells.at(source.origin(start))
    begin, stop = _lines_out(source, cell, edit) or (cell.offset(source.origin(start)), -1)
    if stop < 0:
        stop = cell.offset(source.origin(end))
        if cells.at(source.origin(end)) is not cell or cell.text.text[begin:stop] != source.text[start:end]:
            raise EditError("the edit is about text that stands nowhere in the notebook, or in several of its cells")
    if (ahead := _ahead_of_magic(source, cell, edit, begin)) < begin:
        begin = stop = ahead
    magic = _CELL_MAGIC.match(cell.text.text)
    if magic and begin <= magic.end():
        raise EditError("the edit would take the first line of a cell from its magic")
    return cell.number, _Change(begin, stop, order, _NEWLINE.sub(_line_end(cell.text.text, 0), edit.text))


def _ahead_of_magic(source: Source, cell: Cell, edit: Edit, begin: int) -> int:
    """Where an edit begins in the cell: lines in front of code that a magic runs, such as that of `%timeit`, go in front of the magic."""
    start, text = edit.span.start, cell.text.text
    ahead = re.split(r"[\r\n]", text[:begin])[-1]
    lines = "\n" in edit.text and not edit.text.startswith("\n")
    if not lines or not ahead.strip() or re.split(r"[\r\n]", source.text[:start])[-1].strip():
        return begin
    if edit.span.end > start:
        raise EditError("the edit would put only its first line behind the magic there")
    return begin - len(ahead.lstrip())


def _lines_out(source: Source, cell: Cell, edit: Edit) -> tuple[int, int] | None:
    """Where whole lines that go lie in the cell. They may be its last ones, and one may stand for what is IPython's."""
    start, end = edit.span.start, edit.span.end
    if edit.text or end == start or not _at_line_start(source, start) or not _at_line_start(source, end):
        return None
    last = source.origin(end - 1)
    text, begin, stop = cell.text.text, cell.offset(source.origin(start)), cell.offset(last)
    if not cell.start <= last <= cell.end or (begin and text[begin - 1] not in "\r\n"):
        return None
    same = text[begin:stop] == source.text[start : end - 1]
    return (begin, min(stop + 1, len(text))) if same or _stands_in(source, start, end - 1) else None


def _stands_in(source: Source, start: int, end: int) -> bool:
    """Whether nothing of a line stands in the file as it is."""
    first = bisect_right(source.segments, start, key=_start) - 1
    inside = (each for each in source.segments[max(first, 0) :] if each.start < end)
    return "\n" not in source.text[start:end] and all(each.start + each.length <= max(each.start, start) for each in inside)
