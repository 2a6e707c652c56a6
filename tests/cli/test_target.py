"""`--explain-target`, and what the command says of files that it can't take as they are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def project(here: Path) -> Path:
    (here / ".git").mkdir()
    (here / "src").mkdir()
    (here / "src" / "app.py").write_text("from qiskit import execute\n")
    (here / "requirements.txt").write_text("numpy\nqiskit>=1.0,<2\nqiskit-aer==0.15.1; python_version >= '3.8'\n")
    return here


def test_the_head_of_the_report_names_files_and_lines(qlint: Run, project: Path) -> None:
    head = qlint("check").out.splitlines()[0]
    assert head.startswith("judged for qiskit 1.0.0 to 1.4.6, qiskit-aer 0.15.1 (requirements.txt:2,3), ")


def test_source_and_line_of_every_range_are_told(qlint: Run, project: Path) -> None:
    (project / "requirements-dev.txt").write_text("qiskit==2.0.0\n")
    done = qlint("check", "--explain-target", "src/app.py")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "src/app.py is judged for",
        "  qiskit              1.0.0 to 1.4.6: requirements.txt:2: qiskit>=1.0,<2",
        "                      passed over: requirements-dev.txt:1: qiskit==2.0.0",
        '  qiskit-aer          0.15.1: requirements.txt:3: qiskit-aer==0.15.1; python_version >= "3.8"',
        "  qiskit-algorithms   0.4.0: newest release known to qlint",
        "  qiskit-ibm-runtime  0.44.1: newest release beside qiskit 1.0.0 to 1.4.6",
    ]


def test_a_directory_is_explained_as_what_lies_in_it(qlint: Run, project: Path) -> None:
    assert qlint("check", "--explain-target", "src").out.splitlines()[1] == (
        "  qiskit              1.0.0 to 1.4.6: requirements.txt:2: qiskit>=1.0,<2"
    )


def test_a_path_that_is_not_there_is_not_explained(qlint: Run, project: Path) -> None:
    done = qlint("check", "--explain-target", "nowhere.py", "src")
    assert (done.code, done.err) == (2, "qlint: nowhere.py: does not exist\n")
    assert done.out.startswith("src is judged for\n")


def test_the_command_line_is_named_as_a_source(qlint: Run, project: Path) -> None:
    lines = qlint("check", "--explain-target", "--target", "qiskit==1.2.0", "src/app.py").out.splitlines()
    assert lines[1:3] == [
        "  qiskit              1.2.0: command line: qiskit==1.2.0",
        "                      passed over: requirements.txt:2: qiskit>=1.0,<2",
    ]


def test_metadata_that_cannot_be_read_is_a_warning(qlint: Run, project: Path) -> None:
    (project / "pyproject.toml").write_text("[project]\ndependencies = ['qiskit'\n")
    done = qlint("check", "src")
    assert done.code == 1
    assert done.err.startswith("qlint: warning: pyproject.toml: is no TOML: ")
    assert done.err.count("\n") == 1


def test_a_range_that_no_known_release_meets_is_a_warning(qlint: Run, project: Path) -> None:
    (project / "requirements.txt").write_text("qiskit>=99\n")
    done = qlint("check", "src")
    assert done.code == 1
    assert done.err == "qlint: warning: requirements.txt:1: qiskit>=99: no release known to qlint meets it; judged for qiskit 2.6.2\n"


def test_requirements_files_are_checked_where_they_mention_a_watched_distribution(qlint: Run, project: Path) -> None:
    (project / "requirements-old.txt").write_text("qiskit-ibm-provider\n")
    (project / "requirements-docs.txt").write_text("sphinx\n")
    done = qlint("check", ".")
    assert "\nrequirements-old.txt:1:1: QLT202 " in done.out
    assert " of 3 files\n" in done.out  # with requirements.txt and app.py


def test_a_requirements_file_that_is_named_is_checked(qlint: Run, project: Path) -> None:
    (project / "requirements-docs.txt").write_text("sphinx\n")
    assert qlint("check", "requirements-docs.txt").out.endswith("no findings in 1 file\n")
