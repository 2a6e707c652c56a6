"""Notebooks as documents: their code cells as one program.

A notebook runs its cells among the same names, so they are analysed as one text. A cell that does not parse is a
fault of its own, and nothing is concluded from the names it seems to bind. A notebook that never says `qiskit`, or is
written in another language, is not looked into.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qlint.sources.decode import document_text
from qlint.sources.document import WATCHED, Document, Fault
from qlint.sources.mapped import Mapped, joined
from qlint.sources.notebook import magics
from qlint.sources.notebook.cell import Cell, Cells
from qlint.sources.notebook.file import notebook
from qlint.sources.notebook.translate import Translated, error_of, translated
from qlint.sources.source import Source
from qlint.sources.text import Text


def document(path: str, data: bytes) -> Document:
    """The program of the notebook `data`; raises ReadError for what is no notebook though it says `qiskit`."""
    if WATCHED.encode() not in data:
        return Document(())
    text = document_text(data)
    found = notebook(text)
    if found.language and "python" not in found.language:
        return Document(())
    return _document(_Builder(path, Text(text), Cells(found.cells)), found.cells)


class _Builder:
    """Makes the sources of one notebook."""

    def __init__(self, path: str, container: Text, cells: Cells) -> None:
        self.path, self.container, self.cells = path, container, cells

    def source(self, code: Mapped, *, complete: bool = True) -> Source:
        return Source(self.path, code.text, self.container, code.segments, complete, self.cells)


def _document(builder: _Builder, cells: Iterable[Cell]) -> Document:
    written = [cell for cell in cells if cell.literals]
    registered = magics.registered("\n".join(cell.text.text for cell in written))
    done = [(cell.mapped, translated(cell.mapped, registered)) for cell in written]
    program = joined(part for cell, each in done for part in (each.code, cell.stand_in("\n", len(cell.text))))
    apart = [builder.source(each.apart) for _, each in done if each.apart is not None and error_of(each.apart.text) is None]
    return Document(
        sources=(builder.source(program), *apart) if written else (),
        faults=tuple(_faults(builder, (each for _, each in done))),
        commands=tuple(builder.source(command) for _, each in done for command in each.commands),
    )


def _faults(builder: _Builder, cells: Iterable[Translated]) -> Iterator[Fault]:
    for cell in cells:
        if cell.broken is not None:
            code, error = cell.broken
            yield Fault(builder.source(code), error.msg, error.lineno, error.offset)
