"""What `docs/usage.md` shows: its commands run, its configurations are taken, and its report is what is printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
BLOCKS = [(language, code) for language, code in re.findall(r"```(\w*)\n(.*?)```", PAGE, re.DOTALL)]
COMMANDS = [
    line for language, code in BLOCKS if not language for line in code.splitlines() if re.match(r"(qlint|flake8|pylint|cat) ", line)
]
REPORT = next(code for language, code in BLOCKS if not language and code.startswith("judged for "))
NOT_DONE = {"qlint": 2, "cat": 2, "flake8": 2, "pylint": 32}


@pytest.fixture
def project(tmp_path):
    """A directory with what the commands name."""
    (tmp_path / "legacy.py").write_text(next(code for language, code in BLOCKS if language == "python"))
    for name in ("src", "docs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "fine.py").write_text("print()\n")
    return tmp_path


def _run(command, project):
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "-c", command], cwd=project, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


def _block(language, start):
    return next(code for written, code in BLOCKS if written == language and code.startswith(start))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_does_its_job(project, command):
    done = _run(command, project)
    assert done.returncode < NOT_DONE[command.split()[0]], done.stderr
    assert "critical error" not in done.stdout
    said_there = "--diff" in command or ("--fix" in command and command.endswith(" -"))  # the output is a diff, or the fixed text
    assert said_there or done.stderr == ""


def test_the_report_is_what_is_printed(project):
    printed = _run("qlint check legacy.py", project).stdout.splitlines()
    shown = REPORT.splitlines()
    assert all(line.startswith(pattern.partition("...")[0]) for line, pattern in zip(printed, shown, strict=True))


def test_the_table_is_taken(project):
    (project / "pyproject.toml").write_text(_block("toml", "[tool.qlint]"))
    assert "qiskit 1.0.0 to " in _run("qlint check legacy.py", project).stdout


def test_flake8s_configuration_is_taken(project):
    (project / ".flake8").write_text(_block("ini", "[flake8]"))
    done = _run("flake8 --select=QLT legacy.py", project)
    assert (done.returncode, done.stdout.count("QLT201"), done.stderr) == (1, 1, "")


def test_pylints_configuration_is_taken(project):
    (project / "pyproject.toml").write_text(_block("toml", "[tool.pylint.main]"))
    done = _run("pylint --disable=all --enable=qlint legacy.py", project)
    assert (done.stdout.count("E9201"), done.stderr) == (1, "")
