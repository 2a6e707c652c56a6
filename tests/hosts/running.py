"""The command, flake8 and pylint run on files as users run them, and what they print as places."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_COMMAND = ("-m", "qlint")
_FLAKE8 = ("-m", "flake8", "--isolated", "--select=QLT", "--format=%(path)s:%(row)d:%(col)d:%(code)s:%(text)s")
_PYLINT = ("-m", "pylint", "--rcfile", os.devnull, "--persistent=n", "--load-plugins=qlint", "--output-format=json2")
_ONLY_OURS = ("--disable=all", "--enable=qlint")


@dataclass(frozen=True, order=True)
class Place:
    """Where something is reported: 1-based line and column, the column in the host's own unit."""

    path: str
    line: int
    column: int
    code: str


def run(
    arguments: Iterable[str | Path],
    *,
    cwd: Path,
    stdin: str | bytes | None = None,
    python: str | Path = sys.executable,
    beside: Sequence[Path] = (),
    covered: bool = True,
):
    """`python` with the arguments, the checkout and the directories `beside` on its path; stdout and stderr are text.

    Where many files are read for the sake of what is said of them, `covered=False` leaves coverage out, which takes half of the time.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*beside, ROOT))), "PYTHONIOENCODING": "utf-8"}
    if not covered:
        environment.pop("COVERAGE_PROCESS_CONFIG", None)
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run([python, *arguments], cwd=cwd, input=data, env=environment, capture_output=True, check=False)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def command(*arguments: str | Path, cwd: Path, **how) -> dict:
    """The JSON that `qlint check` prints."""
    done = run([*_COMMAND, "check", "--format=json", *arguments], cwd=cwd, **how)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def flake8(*arguments: str | Path, cwd: Path, **how) -> subprocess.CompletedProcess:
    """flake8 with our plugin only."""
    return run([*_FLAKE8, *arguments], cwd=cwd, **how)


def pylint(*arguments: str | Path, cwd: Path, **how) -> subprocess.CompletedProcess:
    """pylint with our plugin, printing JSON; everything it has by default is on."""
    return run([*_PYLINT, *arguments], cwd=cwd, **how)


def pylint_messages(*arguments: str | Path, cwd: Path, **how) -> list[dict]:
    """The messages of pylint with only our checker on."""
    done = pylint(*_ONLY_OURS, *arguments, cwd=cwd, **how)
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout)["messages"]


def command_places(report: Mapping) -> list[Place]:
    return sorted(Place(found["path"], found["line"], found["column"], found["code"]) for found in report["findings"])


def flake8_places(done: subprocess.CompletedProcess) -> list[Place]:
    assert done.returncode in (0, 1), done.stderr
    fields = (line.split(":", 4) for line in done.stdout.splitlines())
    return sorted(Place(os.path.normpath(path), int(row), int(column), code) for path, row, column, code, _ in fields)


def pylint_places(messages: Iterable[Mapping]) -> list[Place]:
    """The places of our messages; E9201 is QLT201."""
    ours = (found for found in messages if found["messageId"][1] == "9")
    return sorted(Place(found["path"], found["line"], found["column"] + 1, f"QLT{found['messageId'][2:]}") for found in ours)
