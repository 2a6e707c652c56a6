"""Runs a program as it is, and as the fixes have made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qlint.engine import Located
from qlint.fixing.choice import Allowed
from qlint.fixing.files import Fixed, fixed
from qlint.migration.goal import goal
from qlint.session import Session
from tests.yardsticks.measure import MODERN
from tests.yardsticks.running.judged import DIFFERS, Finding, Row, errors, is_whole, unsteady, verdicts
from tests.yardsticks.running.programs import Program
from tests.yardsticks.running.sandbox import Sources, rows

_MORE_RUNS = 3  # by which what differs each time is known
BOTH = "qiskit-0.46"  # in which old forms and new ones run: what safe fixes do there is to be the same


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a program that ran in the releases of its time, by cell: `migrated` in the newest releases, `safe` in those of `BOTH`.

    `whole`: all of it ran before; `applied` is the number of fixes. `safe` is None where there are no safe fixes, or where it was run
    in other releases. `errors` are those that no finding tells of.
    """

    path: str
    environment: str
    whole: bool
    applied: int
    migrated: Mapping[int, str]
    safe: Mapping[int, str] | None
    errors: tuple[str, ...]


def outcome(tree: Path, program: Program, pythons: Mapping[str, Path]) -> Outcome | None:
    """The outcome, with the Pythons of the environments by name; None for a program of which nothing ran."""
    home = tree / program.path.parent
    files = {path.relative_to(program.path.parent).as_posix(): (tree / path).read_bytes() for path in (program.path, *program.beside)}
    environment, before = _best(tree, program, files, pythons)
    if not verdicts(before, before, ()):
        return None
    file = str(tree / program.path)
    named = [(str(home / name), data) for name, data in files.items()]
    safe, most = (fixed(named, _session(), allowed=allowed, keep=keep) for allowed, keep in ((Allowed.SAFE, False), (Allowed.UNSAFE, True)))
    after = rows(_sources(tree, program, most), pythons[MODERN.name])
    found = list(_places(file, most))
    migrated = dict(verdicts(before, after, found))
    kept = None
    if environment == BOTH and any(each.changed for each in safe):
        kept = dict(verdicts(before, rows(_sources(tree, program, safe), pythons[BOTH]), ()))
    for again in range(_MORE_RUNS):
        if DIFFERS in (*migrated.values(), *(kept or {}).values()):
            changing = unsteady(before, rows(_given(tree, program, files), pythons[environment], again=again + 1))
            migrated, kept = _steady(migrated, changing), None if kept is None else _steady(kept, changing)
    wrong = tuple(errors(after, [number for number, verdict in migrated.items() if verdict == "elsewhere"]))
    return Outcome(program.path.as_posix(), environment, is_whole(before), sum(len(each.applied) for each in most), migrated, kept, wrong)


def _steady(found: Mapping[int, str], changing: frozenset[int]) -> dict[int, str]:
    """Without the differences in what differs each time."""
    return {number: verdict for number, verdict in found.items() if verdict != DIFFERS or number not in changing}


def _best(tree: Path, program: Program, files: Mapping[str, bytes], pythons: Mapping[str, Path]) -> tuple[str, list[Row]]:
    """The environment in which the most of the program runs, and that run; the first in which nearly all does."""
    best: tuple[int, str, list[Row]] | None = None
    for name in program.environments:
        found = rows(_given(tree, program, files), pythons[name])
        failed = sum(bool(row.get("error")) for row in found)
        ran = sum(row.get("error") == "" for row in found)
        if best is None or ran > best[0]:
            best = (ran, name, found)
        if failed * 6 <= ran:
            break
    assert best is not None
    return best[1], best[2]


def _given(tree: Path, program: Program, files: Mapping[str, bytes]) -> Sources:
    beside = {name: data for name, data in files.items() if name != program.path.name}
    return Sources(tree / program.path, files[program.path.name], beside, asks_ibm=program.asks_ibm)


def _sources(tree: Path, program: Program, files: Sequence[Fixed]) -> Sources:
    return _given(tree, program, {Path(each.path).relative_to(tree / program.path.parent).as_posix(): each.after for each in files})


def _session() -> Session:
    releases = [f"{name}=={version}" for name, version in MODERN.releases.items()]
    return Session(goal(releases, {}).settings)


def _places(file: str, files: Sequence[Fixed]) -> Iterator[Finding]:
    located: Sequence[Located] = next(each.report.located for each in files if each.path == file)
    for each in located:
        at = each.location
        yield at.cell or 1, at.line, at.end_line
