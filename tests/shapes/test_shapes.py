"""The acceptance corpus: programs with the findings they must have, and programs that must have none.

`tests/shapes/program.py` says how a program tells them. Programs under `projects` see the other files of their project,
all others stand alone.
"""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from qlint import engine
from qlint.session import Analysis, Session
from qlint.settings import Settings
from tests.shapes.program import Program, differences

CORPUS = Path(__file__).parent
PROJECTS = CORPUS / "projects"
PROGRAMS = sorted(path for kind in ("fires", "silent", "projects") for path in (CORPUS / kind).rglob("*.py"))


def _placed(program: Program, directory: Path) -> Path:
    """Where the program lies after it, or its whole project, was copied below `directory`."""
    if not program.path.is_relative_to(PROJECTS):
        return Path(shutil.copy(program.path, directory))
    name, *rest = program.path.relative_to(PROJECTS).parts
    shutil.copytree(PROJECTS / name, directory / name)
    return directory.joinpath(name, *rest)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: str(path.relative_to(CORPUS).with_suffix("")))
def test_a_program_has_its_expected_findings_and_no_others(path: Path, analysis: Analysis, tmp_path: Path) -> None:
    program = Program.read(path)
    session = Session(Settings(target=program.targets, select=program.select), analysis=analysis)

    report = engine.check_file(_placed(program, tmp_path), session)

    found = list(differences(program, report))
    if found:
        pytest.fail("\n    ".join([f"{path.relative_to(CORPUS)} {list(program.targets)}", *found]), pytrace=False)


def test_every_program_is_valid_python() -> None:
    for path in PROGRAMS:
        ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def test_programs_are_filed_by_what_they_expect() -> None:
    misfiled = [
        str(path.relative_to(CORPUS))
        for path in PROGRAMS
        if not path.is_relative_to(PROJECTS) and path.is_relative_to(CORPUS / "fires") != bool(Program.read(path).expected)
    ]
    assert not misfiled


def test_every_project_has_more_than_one_file() -> None:
    projects = [directory for directory in PROJECTS.iterdir() if directory.is_dir()]
    assert projects
    assert all(sum(path.suffix in (".py", ".ipynb") for path in directory.rglob("*")) > 1 for directory in projects)


def test_an_unreadable_marker_is_refused(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("import qiskit  # expect: QLT20\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a marker"):
        Program.read(program)
