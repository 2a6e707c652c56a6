"""The notebooks of the corpus: findings are expected by `# expect: QLT101` at the ends of lines of their cells."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import nbformat
import pytest

from qlint import engine
from qlint.settings import Settings
from qlint.sources.read import read
from qlint.sources.rewrite import encoded, rewritten
from qlint.session import Analysis, Session

CORPUS = Path(__file__).parent
NOTEBOOKS = sorted(path for kind in ("fires", "silent") for path in (CORPUS / kind).rglob("*.ipynb"))

_MARKER = re.compile(r"# expect: (QLT\d{3}(?: QLT\d{3})*)\Z")

Places = Counter[tuple[int | None, int, str]]


def expected(path: Path) -> Places:
    """How many findings there are by cell, line and code."""
    found: Places = Counter()
    notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
    cells = (cell.source for cell in notebook.cells if cell.cell_type == "code")
    for number, source in enumerate(cells, 1):
        for line, text in enumerate(re.split(r"\r?\n", source), 1):
            marker = _MARKER.search(text)
            assert bool(marker) == ("expect:" in text), f"not a marker: {text}"
            found.update((number, line, code) for code in (marker[1].split() if marker else ()))
    return found


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.relative_to(CORPUS).with_suffix("")))
def test_a_notebook_has_its_expected_findings_and_no_others(path: Path, analysis: Analysis) -> None:
    report = engine.check_file(path, Session(Settings(), analysis=analysis))

    assert report.error is None
    found = Counter((each.location.cell, each.location.line, each.finding.code) for each in report.located)
    assert {"missed": expected(path) - found, "false": found - expected(path)} == {"missed": Counter(), "false": Counter()}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_that_is_written_unchanged_has_its_bytes(path: Path) -> None:
    data = path.read_bytes()
    for source in read(path).sources:
        assert encoded(str(path), rewritten([(source, [])]), data) == data


def test_notebooks_are_filed_by_what_they_expect() -> None:
    assert [path.name for path in NOTEBOOKS if path.is_relative_to(CORPUS / "fires") != bool(expected(path))] == []
