"""qlint, with no Qiskit beside it, finds what the probes mark, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from qlint import engine
from qlint.session import Analysis, Session
from qlint.settings import Settings
from tests.rivals.probes import HOME, KINDS, SECTIONS, Clause, clauses
from tests.shapes.program import Program, differences

NOT_ASKED = ("QLT3",)  # what jobs run in is not what the rivals are asked
CLAUSES = tuple(clauses())
FILES = [(clause, file) for clause in CLAUSES for file in clause.files]


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


@pytest.mark.parametrize(("clause", "file"), FILES, ids=[f"{clause.name}/{file.as_posix()}" for clause, file in FILES])
def test_a_probe_has_its_expected_findings_and_no_others(clause: Clause, file: Path, analysis: Analysis, tmp_path: Path) -> None:
    program = Program.read(clause.directory / file)
    session = Session(Settings(target=program.targets, select=program.select, ignore=NOT_ASKED), analysis=analysis)

    report = engine.check_file(clause.copied(tmp_path) / file, session)

    found = list(differences(program, report))
    if found:
        pytest.fail("\n    ".join([f"{clause.name}/{file}", *found]), pytrace=False)


def test_every_clause_has_both_programs() -> None:
    assert [clause.name for clause in CLAUSES if not {Path(f"{kind}.py") for kind in KINDS} <= set(clause.files)] == []


def test_one_program_fires_and_the_other_does_not() -> None:
    quiet = [clause.name for clause in CLAUSES if not any(lines for lines in clause.marks.values())]
    loud = [clause.name for clause in CLAUSES if clause.marks[Path("silent.py")]]
    assert (quiet, loud) == ([], [])


def test_every_section_is_known() -> None:
    assert {path.name for path in HOME.iterdir()} == set(SECTIONS)


def test_the_page_counts_these_probes() -> None:
    page = (HOME.parents[2] / "docs" / "rivals.md").read_text(encoding="utf-8")
    for section, title in SECTIONS.items():
        mine = [clause for clause in CLAUSES if clause.section == section]
        fails = sum(len(clause.fails(file)) for clause in mine for file in clause.files)
        found = sum(len(set(clause.marks[file])) for clause in mine for file in clause.files)
        assert f"| {title} | {len(mine)} | {fails} | {found} | 0 |" in page
