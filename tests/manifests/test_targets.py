"""Which of several voices decides: the settings, the file itself, the project around it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qlint import engine
from qlint.knowledge import store
from qlint.manifests.pep723 import read as script
from qlint.manifests.read import parse
from qlint.session import Session
from qlint.settings import Settings, from_values
from qlint.sources.source import Source
from qlint.sources.text import Text
from qlint.target import TargetError

USE = "from qiskit import execute\n"
SCRIPT = '# /// script\n# requires-python = ">=3.10"\n# dependencies = [\n#     "qiskit==0.46.0",\n# ]\n# ///\n' + USE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def findings(path: Path, *target: str) -> list[str]:
    session = Session(from_values({"target": target}, source="command line"))
    return [each.finding.code for each in engine.check_file(path, session).located]


def test_code_is_judged_for_what_the_project_asks_for(project: Path) -> None:
    (project / "a.py").write_text(USE)
    assert findings(project / "a.py") == ["QLT101"]
    (project / "requirements.txt").write_text("qiskit==0.46.0\n")
    assert findings(project / "a.py") == []
    (project / "requirements.txt").write_text("qiskit>=0.46\n")
    assert findings(project / "a.py") == ["QLT101"]


def test_the_command_line_goes_before_the_project(project: Path) -> None:
    (project / "a.py").write_text(USE)
    (project / "requirements.txt").write_text("qiskit==0.46.0\n")
    assert findings(project / "a.py", "qiskit>=1") == ["QLT101"]


def test_the_configuration_goes_before_the_project(project: Path) -> None:
    (project / "a.py").write_text(USE)
    (project / "pyproject.toml").write_text('[project]\ndependencies = ["qiskit>=1"]\n[tool.qlint]\ntarget = ["qiskit==0.46.0"]\n')
    assert findings(project / "a.py") == []


def test_a_script_goes_before_the_project(project: Path) -> None:
    (project / "a.py").write_text(SCRIPT)
    (project / "requirements.txt").write_text("qiskit>=1\n")
    assert findings(project / "a.py") == []
    assert findings(project / "a.py", "qiskit>=1") == ["QLT101"]


def test_every_voice_counts_for_what_it_speaks_of(project: Path) -> None:
    (project / "a.py").write_text(USE)
    (project / "requirements.txt").write_text("qiskit==0.46.0\nqiskit-ibm-runtime==0.20.0\n")
    session = Session(from_values({"target": ("qiskit==1.0.0",)}, source="command line"))
    target = session.target(project / "a.py")
    assert (str(target["qiskit"]), target["qiskit"].source) == ("1.0.0", "command line")
    assert (str(target["qiskit-ibm-runtime"]), target["qiskit-ibm-runtime"].source) == ("0.20.0", f"{project}/requirements.txt:2")


def test_equal_targets_are_the_same_object(project: Path) -> None:
    for name in ("a", "b"):
        (project / name).mkdir()
        (project / name / "requirements.txt").write_text("qiskit==1.0.0\n")
    session = Session()
    assert session.target(project / "a" / "x.py") is session.target(project / "a" / "y.py")


def test_settings_that_no_release_meets_are_an_error() -> None:
    with pytest.raises(TargetError, match=r"target 'qiskit>=99': no release known to qlint meets it"):
        Session(Settings(target=("qiskit>=99",)))


def test_settings_count_bundles_as_requirements_do() -> None:
    session = Session(Settings(target=("qiskit==0.32.1",)))
    assert str(session.assumed(session.overrides)["qiskit"]) == "0.18.3 of qiskit-terra"
    session = Session(Settings(target=("qiskit-terra==0.18.3",)))
    assert str(session.assumed(session.overrides)["qiskit"]) == "0.18.3 of qiskit-terra"


def notebook(*cells: str) -> str:
    code = [{"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": cell} for cell in cells]
    return json.dumps({"cells": code, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def test_the_install_cells_of_a_notebook_go_before_the_project(project: Path) -> None:
    (project / "requirements.txt").write_text("qiskit>=1\n")
    (project / "a.ipynb").write_text(notebook("import sys\n", "%pip install -q 'qiskit[visualization]==0.46.0'\n", USE))
    report = engine.check_file(project / "a.ipynb", Session())
    assert report.located == ()
    assert (str(report.target["qiskit"]), report.target["qiskit"].source) == ("0.46.0", f"{project}/a.ipynb:cell 2:1")


def test_an_install_cell_without_releases_leaves_it_to_the_project(project: Path) -> None:
    (project / "requirements.txt").write_text("qiskit==0.46.0\n")
    (project / "a.ipynb").write_text(notebook("!pip install qiskit\n", USE))
    assert findings(project / "a.ipynb") == []


def test_the_last_install_cell_counts(project: Path) -> None:
    (project / "a.ipynb").write_text(notebook("!pip install qiskit==1.0.0\n", "!pip install qiskit==0.46.0\n", USE))
    assert findings(project / "a.ipynb") == []


def test_install_cells_may_name_a_file(project: Path) -> None:
    (project / "lab").mkdir()
    (project / "lab" / "deps.txt").write_text("qiskit==0.46.0\n")
    (project / "lab" / "a.ipynb").write_text(notebook("!pip install -r deps.txt\n", USE))
    assert findings(project / "lab" / "a.ipynb") == []


def test_install_cells_that_ask_for_a_retired_client_are_reported_in_their_cell(project: Path) -> None:
    (project / "a.ipynb").write_text(notebook("import qiskit\n", "# needed\n!pip install qiskit-ibm-provider\n"))
    (found,) = engine.check_file(project / "a.ipynb", Session()).located
    assert (found.finding.code, found.location.cell, found.location.line) == ("QLT202", 2, 2)


def test_a_block_of_a_script_names_its_lines() -> None:
    (asked,) = script("a.py", Text(SCRIPT))
    assert (str(asked), asked.line, SCRIPT[asked.span.start : asked.span.end]) == ("qiskit==0.46.0", 4, "qiskit==0.46.0")


OPEN = "# /// script\n# dependencies = [\n# ///\n# qiskit"
BROKEN = "# /// script\n# dependencies = ['qiskit'\n# ///\n"


@pytest.mark.parametrize("text", ["", OPEN, BROKEN])
def test_a_block_that_is_none_asks_for_nothing(text: str) -> None:
    assert script("a.py", Text(text)) == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_files_that_windows_writes_are_read(encoding: str) -> None:
    (asked,) = parse("requirements.txt", "numpy\r\nqiskit==1.0.2\r\n".encode(encoding)).asked
    assert (str(asked), asked.line) == ("qiskit==1.0.2", 2)


NAMES = ("pyproject.toml", "setup.cfg", "setup.py", "Pipfile", "Pipfile.lock", "environment.yml", "uv.lock", "requirements.txt")
ODD = (
    b"\xff qiskit",
    b"qiskit\0",
    b"[[[qiskit",
    b"{qiskit: [",
    b"qiskit = {",
    b'["qiskit"]',
    b"- qiskit",
    b"[package]\nqiskit",
    b"a: *qiskit",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("data", ODD)
def test_no_content_is_a_failure(name: str, data: bytes) -> None:
    assert "\n" not in parse(name, data).problem


def test_an_unreadable_file_is_one_warning(project: Path) -> None:
    (project / "pyproject.toml").write_bytes(b"[project]\ndependencies = ['qiskit\xff']\n")
    session = Session()
    session.target(project / "a.py")
    session.target(project / "b.py")
    assert [each.message.split(":")[0] for each in session.targets.problems] == ["cannot be decoded as utf-8"]


def test_a_project_without_requirements_gives_the_newest_releases(project: Path) -> None:
    target = Session().target(project / "a.py")
    assert {name: str(each) for name, each in target.ranges.items()} == {
        name: known.newest for name, known in store.load().distributions.items()
    }


def test_hosts_that_hand_over_text_get_the_same_target(project: Path) -> None:
    (project / "requirements.txt").write_text("qiskit==0.46.0\n")
    source = Source.plain(str(project / "a.py"), USE)
    assert engine.check(source, session=Session()) == ()
