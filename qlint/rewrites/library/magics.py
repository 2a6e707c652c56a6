"""Lines of notebooks that call magics of a module that is gone: they go, with the import that brought them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qlint.facts import Facts, Import, Use
from qlint.fixes.edits import Edits, Mended, weakest
from qlint.fixes.statements import without_statement
from qlint.model import Applicability
from qlint.sources.notebook.cell import Cells
from qlint.sources.notebook.translate import NOBODYS

_MAGIC = re.compile(r"(%%?)[ \t]*(\w+)[ \t]*(?=[\r\n]|\Z)")

# Magics that tell of what is installed, and do nothing else.
_TELLING = frozenset(("qiskit_copyright", "qiskit_version_table"))


def of_magic(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that take out the line of a magic; None for what is none, and for the magic of a whole cell."""
    return _line(facts, place) if isinstance(place, Import) and is_magic(place) else None


def of_module(facts: Facts, path: str) -> Mended | None:
    """The edits that take out all lines with magics of a module, none if there are none."""
    magics = facts.imports() if isinstance(facts.source.cells, Cells) else ()
    found = [_line(facts, each) for each in magics if each.path == path and is_magic(each)]
    return (_joined(each for each in found if each), weakest(each[1] for each in found if each)) if None not in found else None


def is_magic(each: Import) -> bool:
    """Whether a magic stands where the import is said to."""
    return each.name == NOBODYS


def _line(facts: Facts, each: Import) -> Mended | None:
    name = _name(facts, each)
    edits = without_statement(facts.source.text, each.span) if name and each.guard is None else None
    if edits is None or any(edit.text for edit in edits):
        return None
    return edits, Applicability.SAFE if name in _TELLING else Applicability.UNSAFE


def _name(facts: Facts, each: Import) -> str:
    """The magic's name; "" for one of a cell, or with something behind it."""
    cells = facts.source.cells
    if not isinstance(cells, Cells):
        return ""
    origin = facts.source.origin(each.span.start)
    cell = cells.at(origin)
    found = _MAGIC.match(cell.text.text, cell.offset(origin))
    return found[2] if found and found[1] == "%" else ""


def _joined(found: Iterable[Mended]) -> Edits:
    return tuple(edit for edits, _ in found for edit in edits)
