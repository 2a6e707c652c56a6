"""The examples that `make demo` runs: each says what its folder's README says of it, at the places that their own words name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.hosts import running

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "examples"
DEMO = ("--docs", "--exit-zero", "docs/examples")
_ROW = re.compile(r"^\| \[`([\w./]+)`\]\([\w./]+\) \| .+ \| ([^|]+) \|$", re.MULTILINE)
TABLE = dict(_ROW.findall((FOLDER / "README.md").read_text(encoding="utf-8")))
PROGRAMS = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.py"))
PAGE = "migration.rst"
LESSON = "lesson.md"
WISHES = "mixed/requirements.txt"

BACKEND = "qiskit_ibm_runtime.ibm_backend.IBMBackend"
PROVIDERS_BACKEND = "qiskit_ibm_provider.ibm_backend.IBMBackend"
# The symbols of each file's findings, in the order of the text.
SYMBOLS = {
    "classic_notebook_export.py": ["qiskit.tools.monitor.job_monitor", "qiskit.Aer", "qiskit.execute", "qiskit.IBMQ"],
    "guarded.py": [],
    "lesson.md": ["qiskit.Aer", "qiskit.execute"],
    "lab/login.py": ["qiskit_ibm_provider.IBMProvider"],
    "lab/relaxation.py": [
        f"{PROVIDERS_BACKEND}.open_session",
        f"{PROVIDERS_BACKEND}.run",
        "qiskit_ibm_provider.job.ibm_circuit_job.IBMCircuitJob.result",
    ],
    "migration.rst": [
        "qiskit.compiler.assemble",
        "qiskit_ibm_provider.IBMProvider",
        "QiskitIBMService",
        f"{BACKEND}.run",
        f"{BACKEND}.open_session",
        f"{BACKEND}.run",
        f"{BACKEND}.run",
        f"{BACKEND}.run",
        f"{BACKEND}.open_session",
        f"{BACKEND}.run",
    ],
    "mixed/requirements.txt": ["qiskit-terra", "qiskit-ibm-provider", "qiskit-ibm-runtime"],
    "modern.py": [],
    "pinned/too_new.py": ["qiskit_ibm_runtime.executor_sampler"],
    "pinned/two_sessions.py": ["qiskit_ibm_runtime.sampler.SamplerV2.run", f"{BACKEND}.run"],
    "provider_bell.py": [
        "qiskit_ibm_provider.IBMProvider",
        "qiskit_ibm_provider.least_busy",
        "qiskit_ibm_provider.job.job_monitor",
    ],
    "session_mixup.py": [f"{BACKEND}.open_session", f"{BACKEND}.run", f"{BACKEND}.run"],
    "sessions.py": [
        "qiskit_ibm_runtime.sampler.SamplerV2.run",
        "qiskit_ibm_runtime.session.Session",
        "qiskit_ibm_runtime.sampler.SamplerV2.run",
    ],
    "typo.py": ["qiskit.AerSimulator", "QiskitIBMService", "qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService.get_backend"],
}


@pytest.fixture(scope="module")
def report() -> dict:
    """What the demo finds, as JSON."""
    return running.command(*DEMO, cwd=ROOT)


def _of(report: dict, name: str) -> list[dict]:
    return [found for found in report["findings"] if found["path"] == f"docs/examples/{name}"]


def _heading(page: str, title: str) -> int:
    """The 1-based line of a section's title in the page."""
    return page.splitlines().index(title) + 1


def test_the_demo_is_what_make_runs():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"bin/qlint check {' '.join(DEMO)}\n" in makefile


def test_the_demo_is_of_a_size_to_be_read(report):
    assert 25 <= len(report["findings"]) <= 45
    assert report["errors"] == []


def test_every_kind_of_rule_is_shown(report):
    shown = {found["code"] for found in report["findings"]}
    names = {"QLT101", "QLT102", "QLT104", "QLT105", "QLT201", "QLT202", "QLT501", "QLT502"}
    assert shown == names | {"QLT301", "QLT302", "QLT304", "QLT307", "QLT311"}


def test_the_folders_page_is_about_every_example():
    assert sorted(TABLE) == sorted([*PROGRAMS, PAGE, LESSON, WISHES])
    assert sorted(SYMBOLS) == sorted(TABLE)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_an_example_shows_what_the_folders_page_says(report, name):
    found = ", ".join(sorted({each["code"] for each in _of(report, name)}))
    assert (found or "nothing") == TABLE[name]


@pytest.mark.parametrize("name", sorted(SYMBOLS))
def test_an_example_has_these_findings(report, name):
    assert [found["symbol"] for found in _of(report, name)] == SYMBOLS[name]


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_is_valid_python_and_says_what_it_is(name):
    assert ast.get_docstring(ast.parse((FOLDER / name).read_text(encoding="utf-8"))) or name == "classic_notebook_export.py"


def test_the_retired_client_comes_in_through_another_file():
    assert "provider" not in (FOLDER / "lab" / "relaxation.py").read_text(encoding="utf-8")


def test_the_pinned_program_fails_outside_of_sessions_where_it_says(report):
    lines = (FOLDER / "pinned" / "two_sessions.py").read_text(encoding="utf-8").splitlines()
    outside = [number for number, line in enumerate(lines, 1) if line.endswith("# not in it")]
    assert [found["line"] for found in _of(report, "pinned/two_sessions.py")] == outside
    assert sum(line.endswith("# in the session") for line in lines) == len(outside)


def test_the_pinned_program_is_judged_for_the_release_beside_it(report):
    target = report["targets_of"]["docs/examples/pinned/two_sessions.py"]["qiskit-ibm-runtime"]
    assert target["range"] == "0.34.0"
    assert Path(target["source"]).parts[-3:] == ("examples", "pinned", "pyproject.toml")


def test_the_page_has_nothing_to_mend_where_it_is_right(report):
    right = _heading((FOLDER / PAGE).read_text(encoding="utf-8"), "What is right")
    lines = [found["line"] for found in _of(report, PAGE)]
    assert lines
    assert max(lines) < right


def test_the_same_session_mix_up_is_told_by_the_release():
    """Judged for the pinned release, the program of today's findings has those of sessions instead."""
    options = ("--target", "qiskit-ibm-runtime==0.34.0", "docs/examples/session_mixup.py")
    assert [found["code"] for found in running.command(*options, cwd=ROOT)["findings"]] == ["QLT301", "QLT302"]


def test_the_block_of_the_lesson_that_is_marked_has_no_finding(report):
    lines = (FOLDER / LESSON).read_text(encoding="utf-8").splitlines()
    assert {lines[found["line"] - 1] for found in _of(report, LESSON)} == {"from qiskit import Aer, QuantumCircuit, execute"}
    assert any("IBMQ" in line for line in lines)
