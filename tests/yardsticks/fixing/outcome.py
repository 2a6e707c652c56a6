"""What fixing did to a repository: what is wrong with it, and which failing references are left."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qlint.fixing.choice import Allowed
from tests.reality.environments import python_of
from tests.yardsticks.kept import digest, kept, key
from tests.yardsticks.measure import MODERN, ORACLE, references
from tests.yardsticks.repositories import ROOT, Repository, checkout
from tests.yardsticks.score import Reference, Span, reference, without

_WORK = "tests.yardsticks.fixing.run"
# Why a failing reference is left, by what `run` says of its finding.
_WHY = {
    "advice, nothing takes its place": "nothing takes its place",
    "advice, other code": "other code does its work, no one expression",
    "advice": "it is to be written by hand, as qlint says",
    "none": "qlint finds it and knows nothing to write",
    "unsafe": "its fix is not safe",
    "safe": "it waits for another run",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A failing reference behind fixes: `how` says what qlint has for it, "" if nothing; `written`: a fix has written it."""

    reference: Reference
    written: bool
    how: str

    @property
    def why(self) -> str:
        """Why it is left, in a phrase."""
        _, _, how = self.how.partition(" ")
        if not self.how:
            return "qlint does not find it"
        if "; " in how:
            return "its fix would bring another finding, or does not hold"
        return _WHY[how.partition("/")[0]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`failed` are the failing references before, `failing` those behind the fixes; `dropped` tells code, symbol, fix and reason."""

    changed: int
    applied: int
    failed: tuple[Reference, ...]
    failing: tuple[Told, ...]
    faults: tuple[str, ...]
    dropped: tuple[tuple[str, str, str, str], ...]
    seconds: float

    @property
    def uncovered(self) -> int:
        """How many failing references show only now that others are mended."""
        return len(_new(self.failed, self.failing)) - len(self.written)

    @property
    def written(self) -> tuple[Told, ...]:
        """The failing references that the fixes have brought."""
        return tuple(each for each in _new(self.failed, self.failing) if each.written)


def mended(repository: Repository, allowed: Allowed) -> Outcome:
    """What the fixes do to the repository, in a copy of it; raises CannotFetchError, CannotBuildError, RuntimeError."""
    command = [sys.executable, "-m", _WORK, checkout(repository), allowed.value, python_of(MODERN)]
    made_of = (repository.commit, repr(MODERN), digest(ROOT / "qlint"), digest(ORACLE), digest(Path(__file__).parent))
    text = kept(key(f"fixed-{allowed.value}", repository.folder, *made_of), command)
    return outcome(references(repository), map(json.loads, text.splitlines()), repository.own)


def outcome(before: Iterable[Reference], rows: Iterable[Mapping[str, Any]], own: str = "") -> Outcome:
    """What comes of the references before, and of what `run` tells."""
    by_sort: dict[str, list[Mapping[str, Any]]] = {"program": [], "left": [], "reference": [], "time": []}
    for row in rows:
        by_sort[row["sort"]].append(row)
    programs = by_sort["program"]
    return Outcome(
        changed=sum(row["changed"] for row in programs),
        applied=sum(len(row["applied"]) for row in programs),
        failed=tuple(_failing(before)),
        failing=tuple(_told(by_sort["reference"], by_sort["left"], own)),
        faults=tuple(each for row in programs for each in _faults(row)),
        dropped=tuple((code, symbol, title, reason) for row in programs for code, symbol, title, reason in row["dropped"]),
        seconds=sum(row["seconds"] for row in by_sort["time"]),
    )


def _failing(all_: Iterable[Reference]) -> Iterator[Reference]:
    return (each for each in all_ if each.fails and not each.guarded)


def _told(rows: Iterable[Mapping[str, Any]], left: Iterable[Mapping[str, Any]], own: str) -> Iterator[Told]:
    written = {reference(row): row["written"] for row in rows}
    places: dict[tuple[str, int | None], list[tuple[Span, str]]] = {}
    for row in left:
        cell, line, column, end_line, end_column = row["at"]
        how = f"{row['code']} {row['how']}"
        places.setdefault((row["path"], cell), []).append((Span((line, column), (end_line, end_column)), how))
    for each in _failing(without(written, own)):
        here = (how for span, how in places.get(each.cell, ()) if any(span.overlaps(other) for other in each.spans))
        yield Told(each, written[each], next(here, ""))


def _faults(row: Mapping[str, Any]) -> Iterator[str]:
    """What may not be, of one program."""
    if row["broken"]:
        yield f"{row['path']}: does not parse any more: {row['broken']}"
    if row["undefined"]:
        yield f"{row['path']}: nothing binds {', '.join(row['undefined'])} any more"
    if row["elsewhere"]:
        yield f"{row['path']}: {row['elsewhere']}"
    if row["again"]:
        yield f"{row['path']}: a second run changes it ({row['again']} fixes)"


def _new(before: Iterable[Reference], after: Iterable[Told]) -> list[Told]:
    """Those of which a file has more than before; of those alike, the ones that are written come first."""
    known = Counter((each.cell[0], each.kind, each.name) for each in before)
    found = []
    for each in sorted(after, key=lambda told: told.written):
        one = (each.reference.cell[0], each.reference.kind, each.reference.name)
        if known[one]:
            known[one] -= 1
        else:
            found.append(each)
    return found
