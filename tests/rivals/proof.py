"""Whether the probes tell the truth: they are run where the releases are really installed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reality.environments import ENVIRONMENTS, Environment, python_of
from tests.rivals.probes import Clause

# The newest releases, and the rivals, each in the release that was compared.
NEWEST = Environment(
    "rivals",
    "3.12",
    ("qiskit==2.6.2", "qiskit-ibm-runtime==0.51.0", "qiskit-aer==0.18.2"),
    ("pyright[nodejs]==1.1.414", "pylint==4.1.4", "pytest==9.0.0"),
)
_OLDER = {each.name: each for each in ENVIRONMENTS}
_PROVE = Path(__file__).with_name("inside") / "prove.py"
_BY_TEXT = ("", "warning", "skipped")


@dataclass(frozen=True, slots=True)
class Run:
    """What became of a program: errors of lines with a mark by (file, line), the error that ended it or "", deprecations that were told."""

    raised: dict[tuple[str, int], str]
    ended: str
    warned: tuple[str, ...]


def runs(programs: Sequence[tuple[Clause, str]], *, below: Path) -> Iterator[tuple[Clause, str, Run]]:
    """Each program of a clause and kind as it went, in its environment, which is built if need be.

    Those that no run can prove are left out. Copies are made `below` a directory. Raises CannotBuildError.
    """
    for environment in (NEWEST, *ENVIRONMENTS):
        chosen = [(clause, kind) for clause, kind in programs if _environment(clause.proof(kind)) == environment]
        if chosen:
            answers = _answers([_job(clause, kind, below / environment.name) for clause, kind in chosen], environment)
            yield from ((clause, kind, _run(answer)) for (clause, kind), answer in zip(chosen, answers, strict=True))


def untrue(clause: Clause, kind: str, run: Run) -> list[str]:
    """In which points the run contradicts the program."""
    how = clause.proof(kind)
    fails = {(file.as_posix(), line) for file in clause.files for line in clause.fails(file)} if kind == "fires" else set()
    if how == "warning":
        wrong = [] if (len(run.warned) >= len(fails) if fails else not run.warned) else [f"was told {list(run.warned)}"]
        return wrong + ([run.ended] if run.ended else [])
    wrong = [f"{file}:{line} does not fail" for file, line in sorted(fails - set(run.raised))]
    if how == "skipped":
        return wrong + ([] if run.ended.startswith("Skipped: ") else [f"is not skipped: {run.ended}"])
    return wrong + ([run.ended] if run.ended else [])


def _environment(how: str) -> Environment | None:
    return NEWEST if how in _BY_TEXT else _OLDER.get(how)


def _job(clause: Clause, kind: str, below: Path) -> dict[str, object]:
    directory = below / clause.name
    if not directory.exists():
        clause.copied(below)
    marks = {file.as_posix(): sorted(clause.fails(file)) for file in clause.files}
    return {"directory": str(directory), "program": f"{kind}.py", "marks": marks}


def _answers(jobs: list[dict[str, object]], environment: Environment) -> list[dict]:
    command = [python_of(environment), "-I", _PROVE]
    done = subprocess.run(command, input=json.dumps(jobs), capture_output=True, text=True, check=True)
    found: list[dict] = json.loads(done.stdout)
    return found


def _run(answer: dict) -> Run:
    return Run({(file, line): error for file, line, error in answer["raised"]}, answer["ended"], tuple(answer["warned"]))
