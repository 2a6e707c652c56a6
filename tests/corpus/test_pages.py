"""Every page below the directory QLINT_CORPUS: checked without a crash, each character at its place, written back byte by byte."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from qlint import engine, registry
from qlint.model import Edit, Span
from qlint.session import Session
from qlint.settings import Settings
from qlint.sources.decode import ReadError
from qlint.sources.document import Document
from qlint.sources.read import DOCUMENT_SUFFIXES, read
from qlint.sources.rewrite import encoded, rewritten
from tests.sources.places import assert_placed

DIRECTORY = Path(os.environ.get("QLINT_CORPUS") or "the directory that QLINT_CORPUS should name")
PAGES = sorted(path for path in DIRECTORY.rglob("*") if path.suffix.lower() in DOCUMENT_SUFFIXES and path.is_file())
_LONGEST = 40  # characters of a line that are replaced by themselves

if not PAGES:
    pytest.skip(f"no pages in {DIRECTORY}", allow_module_level=True)


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Settings())


def document(path: Path) -> Document:
    try:
        return read(path)
    except ReadError:
        return Document(())


@pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")  # of the parser, about odd escapes
@pytest.mark.parametrize("path", PAGES, ids=str)
def test_each_character_stands_where_it_is_said_to_stand(path: Path) -> None:
    for source in document(path).sources:
        assert_placed(source, path.read_bytes().decode("utf-8-sig"))
        ast.parse(source.text)


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_checking_never_fails(path: Path, session: Session) -> None:
    report = engine.check_file(path, session)
    assert [each.finding.message for each in report.located if each.finding.code == registry.INTERNAL_ERROR.code] == []
    for each in report.located:
        line = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")[each.location.line - 1]
        written = each.source.text[each.finding.span.start : each.finding.span.end].partition("\n")[0]
        assert line[each.location.column - 1 :].startswith(written) or line.lstrip("> \t")[:1] in "%!"


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_what_is_replaced_by_itself_changes_no_byte(path: Path) -> None:
    data = path.read_bytes()
    for source in document(path).sources:
        spans = [Span(each.start, each.start + min(each.length, _LONGEST)) for each in source.segments if each.length]
        edits = [Edit(span, source.text[span.start : span.end].rstrip("\r\n")) for span in spans if span.end < len(source.text)]
        kept = [Edit(Span(edit.span.start, edit.span.start + len(edit.text)), edit.text) for edit in edits]
        assert encoded(str(path), rewritten([(source, kept)]), data) == data
