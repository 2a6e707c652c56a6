"""Runs the oracle and qlint over a repository; what comes of it is kept, and used again for the same sources."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.reality.environments import ENVIRONMENTS, python_of
from tests.yardsticks.repositories import ROOT, Repository, checkout
from tests.yardsticks.score import Reference, Reported, Score, reference, reported, score, without

MODERN = next(each for each in ENVIRONMENTS if each.name == "qiskit-2.6")
ORACLE = Path(__file__).with_name("inside")
UNREAD = 2  # the exit code of qlint where some file could not be read; the report is whole
RESULTS = ROOT / ".make" / "yardsticks" / "results"


@dataclass(frozen=True, slots=True)
class Report:
    """What qlint says of a repository, the symbol of each finding (or ""), and how many files it could not read."""

    findings: tuple[Reported, ...]
    symbols: tuple[str, ...]
    unread: int


def references(repository: Repository) -> list[Reference]:
    """What the oracle tells of the repository, without what it is the source of; raises CannotFetchError and CannotBuildError."""
    command = [python_of(MODERN), "-I", ORACLE, checkout(repository)]
    text = _kept(_key("oracle", repository.folder, repository.commit, repr(MODERN), _digest(ORACLE)), command)
    return list(without((reference(json.loads(line)) for line in text.splitlines()), repository.own))


def report(repository: Repository, targets: Sequence[str]) -> Report:
    """What qlint says of the repository for a target; raises CannotFetchError."""
    asked = [option for each in targets for option in ("--target", each)]
    command = [sys.executable, "-I", "-m", "qlint", "check", "--exit-zero", "--format", "json", *asked, "."]
    key = _key("qlint", repository.folder, repository.commit, *targets, _digest(ROOT / "qlint"))
    told: dict[str, Any] = json.loads(_kept(key, command, directory=checkout(repository), fine=(0, UNREAD)))
    findings = tuple(map(reported, told["findings"]))
    return Report(findings, tuple(each["symbol"] or "" for each in told["findings"]), len(told["errors"]))


def compared(repository: Repository) -> Score:
    """What the oracle and qlint say of the repository for the newest releases; raises CannotFetchError and CannotBuildError."""
    return score(references(repository), report(repository, MODERN.watched).findings)


def _key(name: str, folder: str, *of: str) -> str:
    return f"{folder}-{name}-{hashlib.sha256(repr(of).encode()).hexdigest()[:16]}"


@cache
def _digest(directory: Path) -> str:
    """Of all files that are no leavings of Python."""
    files = sorted(path for path in directory.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()


def _kept(key: str, command: Iterable[object], *, directory: Path = ROOT, fine: Sequence[int] = (0,)) -> str:
    """What the command prints, from an earlier run if there was one; raises RuntimeError if it ends with another code than these."""
    file = RESULTS / key
    if not file.exists():
        done = subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False, cwd=directory)
        if done.returncode not in fine:
            raise RuntimeError(f"{key} ended with {done.returncode}: {done.stderr[-1000:]}")
        RESULTS.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{file.name}.part")
        part.write_text(done.stdout, encoding="utf-8")
        part.replace(file)
    return file.read_text(encoding="utf-8")
