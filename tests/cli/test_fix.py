"""`qlint check --fix`: what is written, what is shown, what is said, and what is left as it was."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.sources import notebooks

Run = Callable[..., Any]

HEAD = """\
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler

circuit = QuantumCircuit(1, 1)
sampler = StatevectorSampler()
"""
BAD, GOOD = f"{HEAD}sampler.run(circuit)\n", f"{HEAD}sampler.run([circuit])\n"
TYPO = "from qiskit_ibm_runtime import QiskitIBMService\n\nservice = QiskitIBMService()\n"
MEANT = TYPO.replace("QiskitIBMService", "QiskitRuntimeService")
RETIRED = "from qiskit_ibm_provider import IBMProvider\n\nprint(IBMProvider)\n"


@pytest.fixture
def file(here: Path) -> Path:
    path = here / "a.py"
    path.write_text(BAD)
    return path


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    return lambda data: monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


# What is written


def test_safe_fixes_are_written(qlint: Run, file: Path) -> None:
    done = qlint("check", "--fix", "a.py")
    assert file.read_text() == GOOD
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-2:] == ["no findings in 1 file", "Fixed 1 finding in 1 file"]


def test_unsafe_fixes_are_written_only_if_asked_for(qlint: Run, here: Path) -> None:
    (here / "b.py").write_text(TYPO)
    done = qlint("check", "--fix", "b.py")
    assert (here / "b.py").read_text() == TYPO
    assert done.code == 1
    assert done.out.endswith("Fixed 0 findings in 0 files (1 more with --unsafe-fixes)\n")
    done = qlint("check", "--fix", "--unsafe-fixes", "b.py")
    assert (here / "b.py").read_text() == MEANT
    assert done.code == 0


def test_what_is_left_is_reported(qlint: Run, file: Path) -> None:
    file.write_text(BAD + RETIRED)
    done = qlint("check", "--fix", "a.py")
    assert file.read_text() == GOOD + RETIRED
    assert done.code == 1
    assert "QLT401" not in done.out
    assert "a.py:7:33: QLT201" in done.out


def test_nothing_is_reported_with_fix_only(qlint: Run, file: Path) -> None:
    file.write_text(BAD + RETIRED)
    done = qlint("check", "--fix-only", "a.py")
    assert (done.code, done.out, done.err) == (0, "Fixed 1 finding in 1 file\n", "")


def test_a_second_run_writes_nothing(qlint: Run, file: Path) -> None:
    qlint("check", "--fix", "a.py")
    before = file.stat().st_mtime_ns
    assert "Fixed 0 findings in 0 files" in qlint("check", "--fix", "a.py").out
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "data",
    [
        BAD.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + BAD.encode(),
        f"# -*- coding: latin-1 -*-\n{BAD}# é\n".encode("latin-1"),
        BAD.replace("circuit)", "\tcircuit  )  # é\x0c").encode().rstrip(b"\n"),
        BAD.replace("sampler.run(circuit)", "if 1: sampler.run(circuit); x = 'é'; sampler.run \\\n (circuit)").encode(),
    ],
)
def test_all_other_bytes_stay(qlint: Run, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    qlint("check", "--fix", "a.py")
    assert file.read_bytes() != data
    assert file.read_bytes().replace(b"[circuit]", b"circuit") == data


def test_select_ignore_and_noqa_say_what_is_fixed(qlint: Run, file: Path) -> None:
    qlint("check", "--fix", "--ignore", "QLT401", "a.py")
    qlint("check", "--fix", "--select", "QLT1", "a.py")
    assert file.read_text() == BAD
    file.write_text(f"{BAD[:-1]}  # noqa: QLT401\n")
    qlint("check", "--fix", "a.py")
    assert "[circuit]" not in file.read_text()


def test_notebooks_and_pages_are_mended_too(qlint: Run, here: Path) -> None:
    before = notebooks.of(*BAD.split("\n\n"))
    (here / "a.ipynb").write_bytes(before)
    (here / "a.md").write_text(f"# Page\n\n> ```python\n> {BAD[:-1].replace(chr(10), chr(10) + '> ')}\n> ```\n")
    done = qlint("check", "--fix", "a.ipynb", "a.md")
    assert (here / "a.ipynb").read_bytes() == before.replace(b"sampler.run(circuit)", b"sampler.run([circuit])")
    assert "> sampler.run([circuit])\n" in (here / "a.md").read_text()
    assert done.out.endswith("Fixed 2 findings in 2 files\n")


def test_docstrings_are_mended_if_they_are_checked(qlint: Run, file: Path) -> None:
    text = f'"""Doc.\n\n::\n\n    {BAD[:-1].replace(chr(10), chr(10) + "    ")}\n"""\n'
    file.write_text(text)
    qlint("check", "--fix", "a.py")
    assert file.read_text() == text
    qlint("check", "--fix", "--docstrings", "a.py")
    assert file.read_text() == text.replace("run(circuit)", "run([circuit])")


# What cannot be written


def test_a_read_only_file_is_left_and_said(qlint: Run, file: Path) -> None:
    file.chmod(0o444)
    done = qlint("check", "--fix", "a.py")
    assert (done.code, done.err) == (2, "qlint: a.py: cannot be written: it is read-only\n")
    assert file.read_text() == BAD
    assert "QLT401" in done.out
    assert "1 finding in 1 of 1 file\n" in done.out
    assert done.out.endswith("Fixed 0 findings in 0 files\n")


def test_a_read_only_directory_is_left_and_said(as_ordinary_user: Run, common: Path) -> None:
    (common / "a.py").write_text(BAD)
    (common / "a.py").chmod(0o666)
    common.chmod(0o555)
    done = as_ordinary_user("check", "--fix", "a.py")
    common.chmod(0o755)
    assert (done.code, done.err) == (2, "qlint: a.py: cannot be written: Permission denied\n")
    assert (common / "a.py").read_text() == BAD


def test_other_files_are_mended_all_the_same(qlint: Run, file: Path, here: Path) -> None:
    (here / "b.py").write_text(BAD)
    (here / "c.py").write_bytes(b"\xff")
    file.chmod(0o444)
    done = qlint("check", "--fix", ".")
    assert done.code == 2
    assert (here / "b.py").read_text() == GOOD
    assert len(done.err.splitlines()) == 2


# Standard input


def test_standard_input_becomes_standard_output(qlint: Run, here: Path, typed: Callable[[bytes], None]) -> None:
    typed((BAD + RETIRED).replace("\n", "\r\n").encode())
    done = qlint("check", "--fix", "--stdin-filename", "x.py", "-")
    assert done.out == (GOOD + RETIRED).replace("\n", "\r\n")
    assert done.code == 1
    assert "x.py:7:33: QLT201" in done.err
    assert list(here.iterdir()) == []


def test_standard_input_with_nothing_to_fix_is_passed_on(qlint: Run, here: Path, typed: Callable[[bytes], None]) -> None:
    typed(b"print()")
    assert qlint("check", "--fix-only", "-").out == "print()"


def test_standard_input_that_cannot_be_read_is_passed_on(typed: Callable[[bytes], None], here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "qlint", "check", "--fix", "-"],
        input=b"\xff\n",
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    assert (done.returncode, done.stdout) == (2, b"\xff\n")


def test_a_run_that_is_ended_leaves_no_half_of_a_file(qlint: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(os, "fsync", lambda _: signal.raise_signal(signal.SIGTERM))
    try:
        assert qlint("check", "--fix", "a.py").code == 143
    finally:
        signal.signal(signal.SIGTERM, before)
    assert file.read_text() == BAD
    assert [*file.parent.iterdir()] == [file]


# Diffs and reports


def test_a_diff_writes_nothing_and_says_what_would_be(qlint: Run, file: Path) -> None:
    done = qlint("check", "--diff", "a.py")
    assert file.read_text() == BAD
    assert done.code == 1
    assert done.out.startswith("--- a.py\n+++ a.py\n@@ ")
    assert "\n-sampler.run(circuit)\n+sampler.run([circuit])\n" in done.out
    assert done.err == "Would fix 1 finding in 1 file\n"


def test_a_diff_without_a_change_is_empty(qlint: Run, file: Path) -> None:
    file.write_text(GOOD + RETIRED)
    done = qlint("check", "--diff", "a.py")
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize("text", [BAD, BAD[:-1], BAD.replace("\n", "\r\n"), f"# \x0c\x85\u2028é\n{BAD}"])
def test_a_diff_can_be_applied(qlint: Run, file: Path, text: str) -> None:
    file.write_bytes(text.encode())
    patch = file.with_name("patch")
    patch.write_bytes(qlint("check", "--diff", "a.py").out.encode())
    subprocess.run(["git", "apply", "-p0", "patch"], cwd=file.parent, check=True)
    assert file.read_bytes() == text.replace("run(circuit)", "run([circuit])").encode()


@pytest.mark.parametrize("name", ["with space.py", "new\nline.py", 'quo"te.py', "back\\slash.py", "tab\tbed.py", "é.py"])
@pytest.mark.parametrize("tool", [("git", "apply", "-p0", "changes"), ("patch", "-p0", "-i", "changes")])
def test_a_diff_names_any_file(qlint: Run, file: Path, name: str, tool: tuple[str, ...]) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"no {tool[0]}")
    odd = file.rename(file.with_name(name))
    file.with_name("changes").write_bytes(qlint("check", "--diff", ".").out.encode())
    subprocess.run(tool, cwd=file.parent, check=True)
    assert odd.read_text() == GOOD


def test_fixes_are_listed(qlint: Run, file: Path) -> None:
    done = qlint("check", "--fix", "--show-fixes", "a.py")
    assert "\na.py:6:13: QLT401 Write `[circuit]`  [applied]\n" in done.out


def test_fixes_of_a_diff_are_not_said_to_be_applied(qlint: Run, file: Path) -> None:
    done = qlint("check", "--diff", "--show-fixes", "a.py")
    assert done.err.startswith("a.py:6:13: QLT401 Write `[circuit]`  [would be applied]\n")


def test_unsafe_ones_are_marked_in_the_list(qlint: Run, file: Path) -> None:
    file.write_text("from qiskit_ibm_runtime import QiskitIBMService\n\nQiskitIBMService()\n")
    done = qlint("check", "--fix", "--unsafe-fixes", "--show-fixes", "a.py")
    assert "  [applied, unsafe]\n" in done.out


def test_a_report_marks_what_can_be_fixed(qlint: Run, file: Path) -> None:
    file.write_text(BAD + TYPO)
    done = qlint("check", "a.py")
    assert "a.py:6:13: QLT401 [*] " in done.out
    assert "QLT104 [*]" not in done.out
    assert done.out.endswith("2 findings in 1 of 1 file\n--fix mends 1 [*], --fix --unsafe-fixes 1 more\n")


def test_json_says_what_was_fixed(qlint: Run, file: Path) -> None:
    report = json.loads(qlint("check", "--fix", "--format", "json", "a.py").out)
    assert report["findings"] == report["left_out"] == []
    (fixed,) = report["fixed"]
    assert (fixed["path"], fixed["line"], fixed["column"], fixed["code"]) == ("a.py", 6, 13, "QLT401")
    assert (fixed["title"], fixed["applicability"]) == ("Write `[circuit]`", "safe")
    assert "fixed" not in json.loads(qlint("check", "--format", "json", "a.py").out)


@pytest.mark.parametrize("option", ["--unsafe-fixes", "--show-fixes"])
def test_options_about_fixes_need_fixes(qlint: Run, here: Path, option: str) -> None:
    done = qlint("check", option)
    assert (done.code, done.out, done.err) == (2, "", f"qlint: {option} needs --fix, --fix-only or --diff\n")
