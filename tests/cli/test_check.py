"""`qlint check`: what it takes, what it reports, and its exit codes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from qlint.frontends.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
RETIRED = "from qiskit_ibm_provider import IBMProvider\n"
NEWER = "from qiskit_ibm_runtime import QiskitRuntimeService\nservice = QiskitRuntimeService()\nservice.get_backend('x')\n"
Run = Callable[..., Any]


def codes(out: str) -> list[str]:
    return [line.split()[1] for line in out.splitlines() if " QLT" in line and not line.startswith(" ")]


# Exit codes


def test_clean_code_is_0(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text("import qiskit\n")
    assert qlint("check", "a.py").code == 0


def test_findings_are_1(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(RETIRED)
    assert qlint("check", "a.py").code == 1


def test_findings_can_be_0(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(RETIRED)
    assert qlint("check", "--exit-zero", "a.py").code == 0


def test_what_cannot_be_done_is_2_whatever_else_there_is(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(RETIRED)
    assert qlint("check", "--exit-zero", "a.py", "gone.py").code == 2


# What is checked


def test_without_a_path_the_directory_is_checked(qlint: Run, here: Path) -> None:
    (here / "p").mkdir()
    (here / "p" / "a.py").write_text(RETIRED)
    assert "\np/a.py:1:33: QLT201 " in qlint("check").out


def test_a_file_given_twice_is_checked_once(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(RETIRED)
    assert codes(qlint("check", "a.py", ".", "./a.py", str(here)).out) == ["QLT201"]


def test_pages_are_checked_if_named_or_asked_for(qlint: Run, here: Path) -> None:
    (here / "a.rst").write_text(f"So::\n\n   {RETIRED}")
    assert codes(qlint("check", ".").out) == []
    assert "\na.rst:3:36: QLT201 " in qlint("check", "--docs", ".").out
    assert "\na.rst:3:36: QLT201 " in qlint("check", "a.rst").out
    (here / "a.md").write_text(f"- In a list:\n  ```python\n  {RETIRED}  ```\n")
    assert codes(qlint("check", ".").out) == []
    assert codes(qlint("check", "--docs", ".").out) == ["QLT201", "QLT201"]
    assert "\na.md:3:35: QLT201 " in qlint("check", "a.md").out


def test_a_page_may_ask_to_be_passed_over(qlint: Run, here: Path) -> None:
    (here / "a.md").write_text(f"<!-- qlint: skip-file: release notes -->\n\n```python\n{RETIRED}```\n")
    assert (qlint("check", "a.md").code, codes(qlint("check", "a.md").out)) == (0, [])


def test_examples_in_docstrings_are_checked_if_asked_for(qlint: Run, monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    program = f'class A:\n    """\n    >>> {RETIRED}    """\n\n\n{RETIRED}'
    (here / "a.py").write_text(program)
    assert codes(qlint("check", "a.py").out) == ["QLT201"]
    assert [line.partition(" ")[0] for line in qlint("check", "--docstrings", ".").out.splitlines() if "QLT" in line] == [
        "a.py:3:41:",
        "a.py:7:33:",
    ]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(program.encode())))
    assert codes(qlint("check", "--docstrings", "-").out) == ["QLT201", "QLT201"]


@pytest.mark.parametrize(("name", "start"), [("<stdin>", "<stdin>:1:33: QLT201 "), ("p/a.py", "p/a.py:1:33: QLT201 ")])
def test_standard_input_is_checked_as_the_file_it_stands_for(qlint: Run, monkeypatch: pytest.MonkeyPatch, name: str, start: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(RETIRED.encode())))
    done = qlint("check", "-", f"--stdin-filename={name}")
    assert (done.code, f"\n{start}" in done.out) == (1, True)


def test_standard_input_that_is_no_text_is_one_line(qlint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"\xff")))
    done = qlint("check", "-")
    assert (done.code, done.err) == (2, "qlint: <stdin>: cannot be decoded as utf-8: byte 0xff in line 1\n")


# What is reported


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["QLT201", "QLT001"]),
        (("--select", "QLT2"), ["QLT201", "QLT001"]),
        (("--select", "QLT1,QLT301"), ["QLT001"]),
        (("--select", "QLT1", "--select", "retired-client"), ["QLT201", "QLT001"]),
        (("--ignore", "QLT2"), ["QLT001"]),
        (("--ignore=retired-client,syntax-error",), []),
        (("--ignore", "QLT0", "--select", "QLT201"), ["QLT201"]),
    ],
)
def test_rules_are_chosen_by_code_prefix_and_name(qlint: Run, here: Path, options: tuple[str, ...], expected: list[str]) -> None:
    (here / "a.py").write_text(RETIRED)
    (here / "b.py").write_text("import qiskit (\n")
    assert codes(qlint("check", *options).out) == expected


def test_the_target_decides(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(NEWER)
    assert codes(qlint("check").out) == ["QLT102"]
    old = qlint("check", "--target", "qiskit-ibm-runtime==0.20.0")
    assert codes(old.out) == []
    assert "qiskit-ibm-runtime 0.20.0 (command line)" in old.out


def test_targets_may_be_repeated_and_hold_ranges(qlint: Run) -> None:
    done = qlint("check", "--target", "qiskit>=2,<2.1", "--target=qiskit-ibm-runtime<0.21,>=0.20", "--target", "qiskit-aer")
    assert "qiskit 2.0." in done.out
    assert "qiskit-ibm-runtime 0.20.0 (command line)" in done.out


def test_configuration_is_read_and_the_command_line_goes_before_it(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(NEWER)
    (here / "pyproject.toml").write_text("[tool.qlint]\ntarget = 'qiskit-ibm-runtime==0.20.0'\n")
    assert codes(qlint("check").out) == []
    assert codes(qlint("check", "--target", "qiskit-ibm-runtime>=0.30").out) == ["QLT102"]


def test_comments_suppress(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text(RETIRED.rstrip() + "  # noqa: retired-client\n")
    assert qlint("check").code == 0


# As a process


def process(*arguments: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **how.pop("env", {})}
    return subprocess.run([sys.executable, "-m", "qlint", *arguments], env=environment, capture_output=True, check=False, **how)


def test_the_module_is_the_command(here: Path) -> None:
    (here / "a.py").write_text(RETIRED)
    done = process("check", "a.py")
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\na.py:1:33: QLT201 " in done.stdout


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_an_output_that_takes_ascii_only_gets_it(here: Path, form: str) -> None:
    (here / "é.py").write_text(f"x = 'ü'; {RETIRED}", encoding="utf-8")
    done = process("check", f"--format={form}", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\\xe9.py" in done.stdout or b"\\u00e9.py" in done.stdout


def test_an_output_that_nobody_reads_is_no_crash(here: Path) -> None:
    (here / "a.py").write_text(RETIRED * 3000)
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "qlint", "check"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_output_that_takes_nothing_more_is_one_line(here: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "qlint", "rules"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"qlint: standard output cannot be written: No space left on device\n")


def test_an_interruption_is_quiet(qlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pressed:
        @property
        def buffer(self) -> Pressed:
            return self

        def read(self) -> bytes:
            signal.raise_signal(signal.SIGINT)
            return b""

    monkeypatch.setattr(sys, "stdin", Pressed())
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background starts with it ignored
    try:
        done = qlint("check", "-")
    finally:
        signal.signal(signal.SIGINT, before)
    assert (done.code, done.out, done.err) == (130, "", "")


def test_astroid_is_not_imported_where_nothing_asks_for_it(here: Path) -> None:
    (here / "a.py").write_text("import os\n")
    code = "import sys; from qlint.frontends.cli.main import main; main(['check']); assert 'astroid' not in sys.modules, 'astroid'"
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_arguments_are_the_processs_own_by_default(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["qlint", "--version"])
    with pytest.raises(SystemExit) as leaving:
        main()
    assert leaving.value.code == 0
    assert capsys.readouterr().out.startswith("qlint ")


def test_the_report_is_json_whatever_the_names_of_files_are(qlint: Run, here: Path) -> None:
    (here / 'a"\udcff\n.py').write_text(RETIRED)
    assert [finding["path"] for finding in json.loads(qlint("check", "--format=json").out)["findings"]] == ['a"\udcff\n.py']
