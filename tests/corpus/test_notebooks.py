"""Every notebook below the directory QLINT_CORPUS: read as others read it, checked without a crash, written back byte by byte."""

from __future__ import annotations

import json
import os
import re
import warnings
from pathlib import Path

import nbformat
import pytest

from qlint import engine, registry
from qlint.model import Edit, Span
from qlint.session import Session
from qlint.settings import Settings
from qlint.sources.decode import ReadError
from qlint.sources.document import WATCHED, Document
from qlint.sources.notebook.cell import Cells
from qlint.sources.read import read
from qlint.sources.rewrite import EditError, encoded, rewritten
from qlint.sources.source import Source

DIRECTORY = Path(os.environ.get("QLINT_CORPUS") or "the directory that QLINT_CORPUS should name")
NOTEBOOKS = sorted(path for path in DIRECTORY.rglob("*.ipynb") if path.is_file())
_REPLACED = 12  # how many characters of a program are replaced by themselves

if not NOTEBOOKS:
    pytest.skip(f"no notebooks in {DIRECTORY}", allow_module_level=True)


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Settings())


def seen_by_others(path: Path) -> list[str] | None:
    """The code cells that nbformat reads; None if it reads no notebook."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of cells without ids, and the like
        try:
            notebook = nbformat.reads(path.read_text(encoding="utf-8-sig"), as_version=4)
        except Exception:
            return None
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def document(path: Path) -> Document:
    try:
        return read(path)
    except ReadError:
        return Document(())


def cells(source: Source) -> Cells:
    assert isinstance(source.cells, Cells)
    return source.cells


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_the_cells_are_those_that_others_read(path: Path) -> None:
    expected = seen_by_others(path)
    found = document(path)
    if found.sources and expected is not None:
        assert [cell.text.text for cell in cells(found.sources[0]).cells] == expected


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_checking_never_fails(path: Path, session: Session) -> None:
    report = engine.check_file(path, session)
    assert [each.finding.message for each in report.located if each.finding.code == registry.INTERNAL_ERROR.code] == []
    assert report.error is None or seen_by_others(path) is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_a_finding_is_about_what_stands_there(path: Path, session: Session) -> None:
    for each in engine.check_file(path, session).located:
        place, span = each.location, each.finding.span
        text = cells(each.source).cells[(place.cell or 0) - 1].text
        there = text.text[text.starts[place.line - 1] + place.column - 1 : text.starts[place.end_line - 1] + place.end_column - 1]
        assert there == each.source.text[span.start : span.end] or re.match(r"%{1,2}\w+\Z", there)
        assert there.partition("\n")[0].partition('"')[0] in path.read_text(encoding="utf-8").split("\n")[place.file_line - 1]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_writing_without_a_change_changes_no_byte(path: Path) -> None:
    data = path.read_bytes()
    for source in document(path).sources:
        assert encoded(str(path), rewritten([(source, [])]), data) == data
        places = range(0, len(source.text), max(len(source.text) // _REPLACED, 1))
        same = [Edit(Span(at, at + 1), source.text[at]) for at in places if source.text[at] not in "\r\n"]
        placed = [edit for edit in same if _has_a_place(source, edit)]
        assert json.loads(rewritten([(source, placed)])) == json.loads(source.container.text)


def _has_a_place(source: Source, edit: Edit) -> bool:
    try:
        rewritten([(source, [edit])])
    except EditError:
        return False
    return True


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_an_edit_changes_the_source_of_its_cell_only(path: Path) -> None:
    data = path.read_bytes()
    for source in document(path).sources[:1]:
        if (at := source.text.find(WATCHED)) < 0 or not _has_a_place(source, Edit(Span(at, at + len(WATCHED)), "")):
            continue
        edit = Edit(Span(at, at + len(WATCHED)), 'é"\\\n\t')
        place = source.place(edit.span)
        before, after = (json.loads(text) for text in (source.container.text, rewritten([(source, [edit])])))
        old, new = _code(before)[(place.cell or 0) - 1], _code(after)[(place.cell or 0) - 1]
        assert "".join(new.pop("source")) != "".join(old.pop("source"))
        assert json.dumps(after) == json.dumps(before)
        assert encoded(str(path), rewritten([(source, [edit])]), data).startswith(data[: data.index(b'"cells"')])


def _code(notebook: dict[str, list[dict[str, str]]]) -> list[dict[str, str]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
