"""Runs the oracle and qlint over a repository; what comes of it is kept, and used again for the same sources."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.reality.environments import ENVIRONMENTS, python_of
from tests.yardsticks.kept import digest, kept, key
from tests.yardsticks.repositories import ROOT, Repository, checkout
from tests.yardsticks.score import Reference, Reported, Score, reference, reported, score, without

MODERN = next(each for each in ENVIRONMENTS if each.name == "qiskit-2.6")
ORACLE = Path(__file__).with_name("inside")
UNREAD = 2  # the exit code of qlint where some file could not be read; the report is whole


@dataclass(frozen=True, slots=True)
class Report:
    """What qlint says of a repository, the symbol of each finding (or ""), and how many files it could not read."""

    findings: tuple[Reported, ...]
    symbols: tuple[str, ...]
    unread: int


def references(repository: Repository) -> list[Reference]:
    """What the oracle tells of the repository, without what it is the source of; raises CannotFetchError and CannotBuildError."""
    command = [python_of(MODERN), "-I", ORACLE, checkout(repository)]
    text = kept(key("oracle", repository.folder, repository.commit, repr(MODERN), digest(ORACLE)), command)
    return list(without((reference(json.loads(line)) for line in text.splitlines()), repository.own))


def report(repository: Repository, targets: Sequence[str]) -> Report:
    """What qlint says of the repository for a target; raises CannotFetchError."""
    asked = [option for each in targets for option in ("--target", each)]
    command = [sys.executable, "-I", "-m", "qlint", "check", "--exit-zero", "--format", "json", *asked, "."]
    name = key("qlint", repository.folder, repository.commit, *targets, digest(ROOT / "qlint"))
    told: dict[str, Any] = json.loads(kept(name, command, directory=checkout(repository), fine=(0, UNREAD)))
    findings = tuple(map(reported, told["findings"]))
    return Report(findings, tuple(each["symbol"] or "" for each in told["findings"]), len(told["errors"]))


def compared(repository: Repository) -> Score:
    """What the oracle and qlint say of the repository for the newest releases; raises CannotFetchError and CannotBuildError."""
    return score(references(repository), report(repository, MODERN.watched).findings)
