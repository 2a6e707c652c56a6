"""A changed cell as the value of `source` in the notebook's JSON: what stays is spelt as it was, what is new as the file does it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qlint.sources.notebook.cell import ESCAPE, Cell, Cells

_UNIT = re.compile(rf"{ESCAPE.pattern}|[\s\S]")
_NOT_ASCII = re.compile(r"\\u(?!00[0-7])")


@dataclass(frozen=True, slots=True)
class _Unit:
    """One character. `raw` is how JSON spells it, `offset` where it was in the cell's text (None: it is new).

    `ahead` is what stands in front of the string that it opened, from the end of the string before; "" if it opened none.
    """

    character: str
    raw: str
    offset: int | None = None
    ahead: str = ""


def rendered(cell: Cell, changes: Sequence[tuple[int, int, str]], cells: Cells) -> str:
    """The new value; `changes` are (start, end, text) in the cell's text, in their order and without overlaps."""
    units: list[_Unit] = []
    old = list(_units(cell))
    done = 0
    escaped = _escapes(cell.container)
    for start, end, text in changes:
        units += old[done:start]
        units += (_Unit(each, json.dumps(each, ensure_ascii=escaped)[1:-1]) for each in text)
        done = end
    units += old[done:]
    if not cell.listed:
        return f'"{"".join(unit.raw for unit in units)}"'
    return _list(cell, units, cells) if units else "[]"


def _units(cell: Cell) -> Iterator[_Unit]:
    """The characters of the cell's text."""
    offset, before = 0, cell.start
    for literal in cell.literals:
        ahead = cell.container[before : literal.start - 1]
        for match, character in zip(_UNIT.finditer(cell.container, literal.start, literal.end), literal.text, strict=True):
            yield _Unit(character, match[0], offset, ahead)
            offset, ahead = offset + 1, ""
        before = literal.end + 1


def _escapes(container: str) -> bool:
    """Whether the file writes characters that are not ASCII as escapes."""
    return container.isascii() and _NOT_ASCII.search(container) is not None


def _list(cell: Cell, units: Sequence[_Unit], cells: Cells) -> str:
    opening = cell.container[cell.start : cell.literals[0].start - 1]
    closing = cell.container[cell.literals[-1].end + 1 : cell.end]
    between = _separator(cell, cells)
    parts = [opening, '"', units[0].raw]
    for before, unit in pairwise(units):
        if _opens(before, unit):
            parts += ('"', between if unit.ahead in ("", opening) else unit.ahead, '"')
        parts.append(unit.raw)
    return "".join((*parts, '"', closing))


def _opens(before: _Unit, unit: _Unit) -> bool:
    """Whether a string of the list begins with the character: where one began, and behind each line end that is new."""
    neighbours = before.offset is not None and unit.offset == before.offset + 1
    return bool(unit.ahead) if neighbours else before.character == "\n"


def _separator(cell: Cell, cells: Cells) -> str:
    """What stands between the strings of a list, here or in another cell."""
    for each in (cell, *cells.cells):
        if each.listed and len(each.literals) > 1:
            return each.container[each.literals[0].end + 1 : each.literals[1].start - 1]
    indent = cell.container[cell.start + 1 : cell.literals[0].start - 1]
    return f",{indent}" if indent else ", "
