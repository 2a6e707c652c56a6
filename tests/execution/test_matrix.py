"""Every cell of the observed behaviour, as a program: what the rules about sessions find in it is what happened."""

from __future__ import annotations

import pytest
from packaging.version import Version

from qlint import engine
from qlint.session import Analysis, Session
from qlint.settings import Settings
from qlint.sources.source import Source
from tests.execution.expected import codes
from tests.execution.programs import PLACES, program
from tests.sessions import told
from tests.sessions.environments import PROVIDER, RUNTIME, releases
from tests.sessions.observe import FILE

SELECTED = frozenset(f"QLT3{number:02}" for number in (*range(1, 11), 16)) - {"QLT308"}
VERSIONS = [each.version for each in releases(RUNTIME)]
OTHERS = [each.version for each in releases(PROVIDER)]
Expected = dict[told.Cell, frozenset[str]]


def _expected() -> dict[str, Expected]:
    """What each release is to be judged for: the cells in which it differs from the release before or after it, or is the last."""
    every = told.read(FILE.read_text(encoding="utf-8"), {"runtime": VERSIONS, "provider": OTHERS})
    found: dict[str, Expected] = {
        release: {
            cell: wanted
            for cell, happened in every[f"runtime {release}"].items()
            if cell.place in PLACES and (wanted := codes(cell, happened, Version(release))) is not None
        }
        for release in VERSIONS
    }
    around = [{}, *found.values(), {}]
    return {
        release: {
            cell: wanted
            for cell, wanted in found[release].items()
            if before.get(cell) != wanted or (cell in after and after[cell] != wanted) or not after
        }
        for release, before, after in zip(VERSIONS, around, around[2:], strict=False)
    }


EXPECTED = _expected()


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


@pytest.mark.parametrize("release", [release for release, cells in EXPECTED.items() if cells])
def test_what_is_found_is_what_happens(release: str, analysis: Analysis) -> None:
    text, places = program(EXPECTED[release], release)
    session = Session(Settings(target=(f"qiskit-ibm-runtime=={release}",), select=tuple(SELECTED)), analysis=analysis)
    source = Source.plain("cells.py", text)

    at = {source.place(each.span).line: each.code for each in engine.check(source, session=session)}

    found = {cell: frozenset(at[line] for line in lines if line in at) for cell, lines in places}
    assert {cell: (codes, EXPECTED[release][cell]) for cell, codes in found.items() if codes != EXPECTED[release][cell]} == {}


def test_the_cells_are_those_that_there_are() -> None:
    assert sum(len(program(cells, release)[1]) for release, cells in EXPECTED.items()) > 500
