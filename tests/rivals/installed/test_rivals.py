"""The heavy half: the probes tell the truth, and no rival finds what qlint does not, but for what the page names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rivals.contest import RIVALS, Contest, contest
from tests.rivals.page import PAGE, written
from tests.rivals.probes import KINDS, Clause, clauses
from tests.rivals.proof import Run, runs, untrue

PROGRAMS = [(clause, kind) for clause in clauses() for kind in KINDS]
PROVED = [(clause, kind) for clause, kind in PROGRAMS if not clause.proof(kind).startswith("none, ")]


@pytest.fixture(scope="module")
def run_of(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Run]:
    return {(clause.name, kind): run for clause, kind, run in runs(PROGRAMS, below=tmp_path_factory.mktemp("runs"))}


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Contest:
    return contest(tmp_path_factory.mktemp("contest"))


@pytest.mark.parametrize(("clause", "kind"), PROVED, ids=[f"{clause.name}/{kind}" for clause, kind in PROVED])
def test_a_probe_tells_the_truth(clause: Clause, kind: str, run_of: dict[tuple[str, str], Run]) -> None:
    assert untrue(clause, kind, run_of[clause.name, kind]) == []


@pytest.mark.parametrize("rival", RIVALS)
def test_qlint_finds_what_a_rival_finds(rival: str, measured: Contest) -> None:
    beyond = {(each.name, file.as_posix(), line) for each in measured.clauses for file in each.files for line in each.beyond[file]}
    ahead = [line for line in sorted(measured.found(rival) - measured.told["qlint"]) if (line.clause, line.file, line.line) not in beyond]
    assert ahead == []


@pytest.mark.parametrize("rival", RIVALS)
def test_the_rival_has_run(rival: str, measured: Contest) -> None:
    assert len(measured.found(rival)) > len(measured.fails) / 4


def test_the_page_shows_what_is_measured(measured: Contest) -> None:
    page = Path(PAGE).read_text(encoding="utf-8")
    assert page == written(page, measured)
