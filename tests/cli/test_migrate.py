"""`qlint migrate`: what is written, what is said of it, and what is left as it was."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.sources import notebooks

Run = Callable[..., Any]

# Two rounds: what the one import is for shows when the other name is right.
BEFORE = """\
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler
from qiskit_ibm_runtime import QiskitIBMService

circuit = QuantumCircuit(1, 1)
sampler = StatevectorSampler()
sampler.run(circuit)
service = QiskitIBMService()
"""
AFTER = BEFORE.replace("QiskitIBMService", "QiskitRuntimeService").replace("run(circuit)", "run([circuit])")
SAFE = BEFORE.replace("run(circuit)", "run([circuit])")
LEFT = "from qiskit.pulse import Schedule\n\nprint(Schedule())\n"
NEEDS = ["    qiskit>=1.4.1", "    qiskit-ibm-runtime>=0.40"]


@pytest.fixture
def file(here: Path) -> Path:
    path = here / "a.py"
    path.write_text(BEFORE)
    return path


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    return lambda data: monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def needs(out: str) -> list[str]:
    lines = out.partition("The code needs")[2].splitlines()[1:]
    return [line for line in lines if line.startswith("    ") and ":" not in line]


# What is written


def test_unsafe_rewritings_are_made_too_and_it_is_said(qlint: Run, file: Path) -> None:
    done = qlint("migrate", "a.py")
    assert file.read_text() == AFTER
    assert (done.code, done.err) == (0, "")
    assert "a.py: rewrote 2 places\n" in done.out
    assert "    1 x QLT401 Write `[circuit]`\n" in done.out
    assert "    1 x QLT104 Write `QiskitRuntimeService`  [unsafe]\n" in done.out
    assert "1 of the rewritings is [unsafe]: nothing was run; look at what changed, and try it\n" in done.out
    assert "Rewrote 2 places in 1 of 1 file; no findings left\n" in done.out


def test_what_is_to_be_known_of_a_rewriting_is_said_once(qlint: Run, here: Path) -> None:
    for name in ("a.py", "b.py"):
        (here / name).write_text("import qiskit\nfrom qiskit import Aer\nfrom qiskit.pulse import Play\nprint(Aer, Play)\n")
    done = qlint("migrate", ".")
    note = "(install qiskit-aer)"
    written = "    1 x QLT101 Write `from qiskit_aer import Aer`"
    assert [line for line in done.out.splitlines() if line.startswith(written)] == [f"{written} {note}", written]


def test_safe_ones_alone_can_be_asked_for(qlint: Run, file: Path) -> None:
    done = qlint("migrate", "--safe-only", "a.py")
    assert file.read_text() == SAFE
    assert done.code == 1
    assert "    = left: its rewriting is an unsafe one, and only safe ones were asked for\n" in done.out
    assert "[unsafe]" not in done.out


def test_a_second_run_changes_nothing(qlint: Run, file: Path) -> None:
    qlint("migrate", "a.py")
    before = file.stat().st_mtime_ns
    done = qlint("migrate", "a.py")
    assert done.code == 0
    assert "Rewrote 0 places in 0 of 1 file; no findings left\n" in done.out
    assert file.stat().st_mtime_ns == before


def test_what_is_left_is_told_with_its_advice_and_the_reason(qlint: Run, file: Path) -> None:
    file.write_text(BEFORE + LEFT)
    done = qlint("migrate", "a.py")
    assert file.read_text() == AFTER + LEFT
    assert done.code == 1
    assert "\na.py:9:26: QLT101 `qiskit.pulse.Schedule`: `qiskit.pulse` is gone since qiskit 2.0.0" in done.out
    assert "    = help: " in done.out
    assert "    = left: nothing takes its place\n" in done.out
    assert "; 1 finding left in 1 file\n" in done.out
    assert qlint("migrate", "--exit-zero", "a.py").code == 0


def test_the_reason_that_hinders_a_rewriting_is_told(qlint: Run, file: Path) -> None:
    file.write_text(
        "from qiskit_ibm_runtime import QiskitRuntimeService\n\nbackend = QiskitRuntimeService().backend('ibm_torino')\n\n\n"
        "def go(circuit):\n    return backend.run(circuit).result().get_counts()\n"
    )
    done = qlint("migrate", "a.py")
    assert "    = left: by hand: it isn't known whether one circuit is run, or several\n" in done.out


def test_code_that_does_not_parse_is_left(qlint: Run, file: Path) -> None:
    file.write_text("from qiskit import (\n")
    assert "    = left: code that cannot be judged is not rewritten\n" in qlint("migrate", "a.py").out


def test_what_may_fail_is_left_too(qlint: Run, file: Path) -> None:
    file.write_text(
        "import sys\n\nfrom qiskit import QuantumCircuit\nfrom qiskit_aer import AerSimulator\n"
        "from qiskit_ibm_runtime import QiskitRuntimeService\n\n"
        "backend = QiskitRuntimeService().backend('ibm_torino') if len(sys.argv) > 1 else AerSimulator()\n"
        "backend.run(QuantumCircuit(1))\n"
    )
    done = qlint("migrate", "a.py")
    assert done.code == 1
    assert "QLT102 may fail: `IBMBackend.run()` is gone" in done.out
    assert "    = left: it fails for some of what may stand there, and is right for others\n" in done.out


def test_notebooks_and_pages_are_migrated_too(qlint: Run, here: Path) -> None:
    before = notebooks.of(*BEFORE.split("\n\n"))
    page = f"# Page\n\n> ```python\n> {BEFORE[:-1].replace(chr(10), chr(10) + '> ')}\n> ```\n"
    (here / "a.ipynb").write_bytes(before)
    (here / "a.md").write_text(page)
    qlint("migrate", ".")
    assert (here / "a.md").read_text() == page
    assert qlint("migrate", "--docs", ".").code == 0
    wanted = before.replace(b"QiskitIBMService", b"QiskitRuntimeService").replace(b"sampler.run(circuit)", b"sampler.run([circuit])")
    assert (here / "a.ipynb").read_bytes() == wanted
    assert "> sampler.run([circuit])\n" in (here / "a.md").read_text()


def test_docstrings_are_migrated_if_they_are_asked_for(qlint: Run, file: Path) -> None:
    text = f'"""Doc.\n\n::\n\n    {BEFORE[:-1].replace(chr(10), chr(10) + "    ")}\n"""\n'
    file.write_text(text)
    qlint("migrate", "a.py")
    assert file.read_text() == text
    done = qlint("migrate", "--docstrings", "a.py")
    assert "sampler.run([circuit])" in file.read_text()
    assert needs(done.out) == NEEDS


def test_select_ignore_and_noqa_say_what_is_migrated(qlint: Run, file: Path) -> None:
    qlint("migrate", "--select", "QLT401", "a.py")
    assert file.read_text() == SAFE
    qlint("migrate", "--ignore", "unknown-name", "a.py")
    assert file.read_text() == SAFE
    file.write_text(BEFORE.replace("run(circuit)", "run(circuit)  # noqa"))
    qlint("migrate", "a.py")
    assert "run(circuit)  # noqa" in file.read_text()


# What is meant


def test_what_the_project_asks_for_does_not_count(qlint: Run, file: Path, here: Path) -> None:
    (here / "requirements.txt").write_text("qiskit==0.46.3\n")
    file.write_text(LEFT)
    assert "QLT101" not in qlint("check", "a.py").out
    assert "QLT101 `qiskit.pulse.Schedule`" in qlint("migrate", "a.py").out


def test_releases_can_be_asked_for(qlint: Run, file: Path) -> None:
    done = qlint("migrate", "--to", "qiskit>=1.1,<2", "--to", "latest", "a.py")
    assert done.out.startswith("migration to qiskit 1.1.0 to 1.4.")
    assert "(--to)\n" in done.out.splitlines(keepends=True)[0]
    assert needs(done.out)[0] == "    qiskit>=1.1,<2" or needs(done.out)[0] == "    qiskit<2,>=1.1"


@pytest.mark.parametrize("spec", ["qiskit>=99", "flask", "qiskit=1"])
def test_releases_that_nobody_knows_are_refused_before_anything_is_read(qlint: Run, file: Path, spec: str) -> None:
    done = qlint("migrate", "--to", spec, "a.py")
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert file.read_text() == BEFORE


def test_paths_have_to_be_given(qlint: Run, file: Path) -> None:
    assert qlint("migrate").code == 2
    assert file.read_text() == BEFORE


# What has to be installed


def test_the_needs_are_the_lowest_releases_in_which_nothing_is_missing(qlint: Run, file: Path) -> None:
    assert needs(qlint("migrate", "a.py").out) == NEEDS
    file.write_text("from qiskit_ibm_runtime import SamplerV2\n\nSamplerV2(mode='x')\n")
    assert needs(qlint("migrate", "a.py").out) == ["    qiskit-ibm-runtime>=0.24"]
    file.write_text("from qiskit_ibm_runtime import QiskitRuntimeService as Service\n\nService()\n")
    assert needs(qlint("migrate", "a.py").out) == ["    qiskit-ibm-runtime>=0.40"]
    file.write_text(
        "from qiskit.primitives import StatevectorEstimator\nfrom qiskit_algorithms import VQE\n\nVQE(StatevectorEstimator())\n"
    )
    assert "    qiskit-algorithms>=0.4" in needs(qlint("migrate", "a.py").out)
    file.write_text("from qiskit.primitives import StatevectorEstimator\nfrom qiskit_algorithms.optimizers import SPSA\n\nSPSA()\n")
    assert "    qiskit-algorithms>=0.4" not in needs(qlint("migrate", "a.py").out)
    file.write_text("from qiskit import generate_preset_pass_manager\n")
    assert needs(qlint("migrate", "a.py").out) == ["    qiskit>=1.2"]
    file.write_text("from qiskit_aer import AerSimulator\nfrom qiskit import QuantumCircuit\n")
    assert needs(qlint("migrate", "a.py").out) == ["    qiskit>=1.0", "    qiskit-aer>=0.13"]


def test_the_needs_do_not_hang_on_the_rules_that_are_chosen(qlint: Run, file: Path) -> None:
    file.write_text("from qiskit import generate_preset_pass_manager\nfrom qiskit.pulse import Schedule\n\nprint(Schedule())\n")
    assert needs(qlint("migrate", "--select", "QLT2", "a.py").out) == ["    qiskit>=1.2"]


def test_requirements_that_give_other_releases_are_listed_and_left(qlint: Run, file: Path, here: Path) -> None:
    text = "numpy\nqiskit[visualization]==0.46.3  # old\nqiskit-ibmq-provider\nqiskit-terra\n"
    (here / "requirements.txt").write_text(text)
    done = qlint("migrate", "a.py")
    assert done.code == 1
    assert done.out.partition("To be changed by hand")[2].splitlines()[1:] == [
        "    requirements.txt:2: qiskit[visualization]==0.46.3 -> qiskit[visualization]>=1.4.1",
        "    requirements.txt:3: qiskit-ibmq-provider -> qiskit-ibm-runtime>=0.40",
        "    requirements.txt:4: qiskit-terra -> drop it",
    ]
    assert (here / "requirements.txt").read_text() == text


def test_a_requirement_that_does_not_go_with_what_is_needed_is_listed_though_nothing_imports_it(qlint: Run, file: Path, here: Path) -> None:
    file.write_text("from qiskit_ibm_provider import IBMProvider\n\nprint(IBMProvider().backends())\n")
    (here / "requirements.txt").write_text("qiskit==0.46.3\nqiskit-ibm-provider\n")
    done = qlint("migrate", "a.py")
    assert "    qiskit-ibm-runtime>=0.40\nTo be changed by hand" in done.out
    assert "    requirements.txt:1: qiskit==0.46.3 -> qiskit>=1.4.1\n" in done.out
    (here / "requirements.txt").write_text("qiskit-ibm-runtime\n")
    assert "add" not in qlint("migrate", "a.py").out


def test_requirements_that_give_what_is_needed_stay(qlint: Run, file: Path, here: Path) -> None:
    (here / "requirements.txt").write_text("qiskit>=2\nqiskit-ibm-runtime\n")
    done = qlint("migrate", "a.py")
    assert done.code == 0
    assert "To be changed" not in done.out


def test_what_nobody_asks_for_is_to_be_added(qlint: Run, file: Path, here: Path) -> None:
    (here / "pyproject.toml").write_text('[project]\nname = "x"\ndependencies = ["qiskit>=0.40,<3; python_version > \'3\'"]\n')
    (here / "uv.lock").write_text('version = 1\n\n[[package]]\nname = "qiskit"\nversion = "0.46.3"\n')
    done = qlint("migrate", "a.py")
    listed = done.out.partition("To be changed by hand")[2].splitlines()[1:]
    assert listed == [
        "    pyproject.toml:3: qiskit>=0.40,<3; python_version > '3' -> qiskit>=1.4.1,<3; python_version > \"3\"",
        "    pyproject.toml: add qiskit-ibm-runtime>=0.40",
        "    uv.lock: make the lock anew",
    ]


def test_a_notebook_is_told_of_its_own_commands(qlint: Run, here: Path) -> None:
    (here / "a.ipynb").write_bytes(notebooks.of("%pip install qiskit==0.46.3", BEFORE))
    done = qlint("migrate", "a.ipynb")
    assert done.out.partition("To be changed by hand")[2].splitlines()[1:] == [
        "    a.ipynb:cell 1:1: qiskit==0.46.3 -> qiskit>=1.4.1",
        "    a.ipynb:cell 1: add qiskit-ibm-runtime>=0.40",
    ]


def test_the_successor_of_what_is_left_is_needed_in_some_release(qlint: Run, file: Path) -> None:
    file.write_text("from qiskit_ibm_provider import IBMProvider\n\n\nclass Mine(IBMProvider):\n    pass\n")
    done = qlint("migrate", "a.py")
    assert done.code == 1
    assert needs(done.out) == ["    qiskit-ibm-runtime"]


# What cannot be read or written


def test_a_read_only_file_is_left_and_said(qlint: Run, file: Path) -> None:
    file.chmod(0o444)
    done = qlint("migrate", "a.py")
    assert (done.code, done.err) == (2, "qlint: a.py: cannot be written: it is read-only\n")
    assert file.read_text() == BEFORE
    assert "    = left: the file cannot be written: it is read-only\n" in done.out
    assert "Rewrote 0 places in 0 of 1 file" in done.out


def test_a_read_only_directory_is_left_and_said(as_ordinary_user: Run, common: Path) -> None:
    (common / "a.py").write_text(BEFORE)
    (common / "a.py").chmod(0o666)
    common.chmod(0o555)
    done = as_ordinary_user("migrate", "a.py")
    common.chmod(0o755)
    assert (done.code, done.err) == (2, "qlint: a.py: cannot be written: Permission denied\n")
    assert (common / "a.py").read_text() == BEFORE


def test_a_full_disk_loses_nothing(qlint: Run, file: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = qlint("migrate", "a.py")
    assert (done.code, done.err) == (2, "qlint: a.py: cannot be written: No space left on device\n")
    assert file.read_text() == BEFORE
    assert [each.name for each in here.iterdir()] == ["a.py"]


def test_other_files_are_migrated_all_the_same(qlint: Run, file: Path, here: Path) -> None:
    (here / "b.py").write_text(BEFORE)
    (here / "c.py").write_bytes(b"\xff qiskit")
    (here / "d.ipynb").write_text("{ qiskit")
    file.chmod(0o444)
    done = qlint("migrate", ".", "nowhere")
    assert done.code == 2
    assert (here / "b.py").read_text() == AFTER
    assert len(done.err.splitlines()) == 4
    assert (here / "c.py").read_bytes() == b"\xff qiskit"


def test_a_file_that_does_not_parse_is_left_and_said(qlint: Run, file: Path) -> None:
    file.write_text(f"{BEFORE}(\n")
    done = qlint("migrate", "a.py")
    assert done.code == 1
    assert file.read_text() == f"{BEFORE}(\n"
    assert "QLT001" in done.out


# Standard input, diffs and reports


def test_standard_input_becomes_standard_output(qlint: Run, here: Path, typed: Callable[[bytes], None]) -> None:
    typed(BEFORE.replace("\n", "\r\n").encode())
    done = qlint("migrate", "--stdin-filename", "x.py", "-")
    assert done.out == AFTER.replace("\n", "\r\n")
    assert done.code == 0
    assert "x.py: rewrote 2 places\n" in done.err
    assert list(here.iterdir()) == []


def test_standard_input_that_cannot_be_read_is_passed_on(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "qlint", "migrate", "-"],
        input=b"\xff qiskit\n",
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    assert (done.returncode, done.stdout) == (2, b"\xff qiskit\n")


def test_a_diff_writes_nothing(qlint: Run, file: Path) -> None:
    done = qlint("migrate", "--diff", "a.py")
    assert file.read_text() == BEFORE
    assert done.code == 1
    assert done.out.startswith("--- a.py\n+++ a.py\n@@ ")
    assert "\n+sampler.run([circuit])\n" in done.out
    assert "a.py: would rewrite 2 places\n" in done.err
    assert "Would rewrite 2 places in 1 of 1 file; no findings left\n" in done.err


@pytest.mark.parametrize("command", [["migrate"], ["check", "--unsafe-fixes"]])
def test_the_diff_of_a_notebook_shows_the_code_of_its_cells(qlint: Run, here: Path, command: list[str]) -> None:
    (here / "a.ipynb").write_bytes(notebooks.of("x = 'é'", *BEFORE.split("\n\n")))
    done = qlint(*command, "--diff", "a.ipynb")
    assert done.out.startswith("--- a.ipynb:cell 2\n+++ a.ipynb:cell 2\n@@ -1,3 +1,3 @@\n from qiskit import QuantumCircuit\n")
    assert "\n--- a.ipynb:cell 3\n+++ a.ipynb:cell 3\n@@ " in done.out
    assert "\n-sampler.run(circuit)\n-service = QiskitIBMService()\n+sampler.run([circuit])\n+service" in done.out
    assert '"' not in done.out


def test_json_says_what_was_done_what_is_left_and_what_is_needed(qlint: Run, file: Path, here: Path) -> None:
    (here / "requirements.txt").write_text("qiskit==0.46.3\n")
    file.write_text(BEFORE + LEFT)
    done = qlint("migrate", "--format", "json", "a.py")
    report = json.loads(done.out)
    assert list(report) == ["version", "targets", "files", "needs", "requirements", "errors"]
    (told,) = report["files"]
    assert (told["path"], told["changed"]) == ("a.py", True)
    assert [(each["code"], each["applicability"], each["count"]) for each in told["rewritten"]] == [
        ("QLT104", "unsafe", 1),
        ("QLT401", "safe", 1),
    ]
    (left,) = told["left"]
    assert (left["symbol"], left["line"], left["why"]) == ("qiskit.pulse.Schedule", 9, "nothing takes its place")
    assert [each["requirement"] for each in report["needs"]] == ["qiskit>=1.4.1", "qiskit-ibm-runtime>=0.40"]
    assert report["requirements"][0] == {"path": "requirements.txt", "line": 1, "written": "qiskit==0.46.3", "instead": "qiskit>=1.4.1"}
    assert report["requirements"][1]["line"] is None
    assert report["errors"] == []


def test_json_says_what_could_not_be_read(qlint: Run, here: Path) -> None:
    report = json.loads(qlint("migrate", "--format", "json", "nowhere").out)
    assert report["errors"] == [{"path": "nowhere", "message": "does not exist"}]
    assert report["files"] == []
