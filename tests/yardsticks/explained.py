"""What differs between qlint and a yardstick, and is right: `explained.tsv`, read by hand, with the reason for each row.

A row takes exactly COUNT differences of its sort in the repository whose place, `PATH:LINE` or `PATH:CELL:LINE`, and whose subject match
its patterns (as in file names: `*` is any text), and that no earlier row has taken. The sorts:

- `contradicted`: the oracle says that the reference works, qlint that it is gone; the subject is the code
- `missed`: the oracle says that it fails, qlint nothing; the subject is the dotted name
- `old`: a finding in the releases that the program was written for, of another thing than a retired client; code and symbol
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from tests.yardsticks.measure import Report
from tests.yardsticks.repositories import Repository
from tests.yardsticks.score import Cell, Score

FILE = Path(__file__).with_name("explained.tsv")
SORTS = ("contradicted", "missed", "old")
RETIRED = "QLT2"
_HEADER = "sort\trepository\tplace\tsubject\tcount\treason"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of a sort in a repository."""

    sort: str
    repository: str
    place: str
    subject: str

    def __str__(self) -> str:
        return f"{self.sort} {self.repository} {self.place} {self.subject}"


@dataclass(frozen=True, slots=True)
class Row:
    """`count` differences, for a reason."""

    sort: str
    repository: str
    place: str
    subject: str
    count: int
    reason: str

    def takes(self, difference: Difference) -> bool:
        """Whether the difference is one of those that the row is about."""
        return (
            (self.sort, self.repository) == (difference.sort, difference.repository)
            and fnmatchcase(difference.place, self.place)
            and fnmatchcase(difference.subject, self.subject)
        )


def read(text: str) -> tuple[Row, ...]:
    """The rows of the table; raises ValueError for a line that is none."""
    header, *lines = text.splitlines()
    if header != _HEADER:
        raise ValueError(f"no header {_HEADER!r}")
    return tuple(map(_row, lines))


def _row(line: str) -> Row:
    sort, repository, place, subject, count, reason = line.split("\t")
    if sort not in SORTS or not reason:
        raise ValueError(f"not one of {SORTS}, or no reason: {line!r}")
    return Row(sort, repository, place, subject, int(count), reason)


def faults(rows: Iterable[Row], differences: Iterable[Difference]) -> Iterator[str]:
    """What no row takes, and rows that take another number than they say."""
    rows = list(rows)
    taken = Counter[Row]()
    for each in differences:
        row = next((row for row in rows if row.takes(each)), None)
        if row is None:
            yield f"not explained: {each}"
        else:
            taken[row] += 1
    for row in rows:
        if taken[row] != row.count:
            yield f"{row.sort} {row.repository} {row.place} {row.subject}: {taken[row]}, {FILE.name} says {row.count}"


def against_oracle(repository: Repository, score: Score) -> Iterator[Difference]:
    """Where the oracle and qlint say the opposite."""
    for finding in score.contradicted:
        yield Difference("contradicted", repository.name, _place(finding.cell, finding.span.start[0]), finding.code)
    for reference in score.missed:
        yield Difference("missed", repository.name, _place(reference.cell, reference.at.start[0]), reference.name)


def in_its_own_releases(repository: Repository, report: Report) -> Iterator[Difference]:
    """What is reported of an old program beyond retired clients."""
    for finding, symbol in zip(report.findings, report.symbols, strict=True):
        if not finding.code.startswith(RETIRED):
            place = _place(finding.cell, finding.span.start[0])
            yield Difference("old", repository.name, place, f"{finding.code} {symbol}".strip())


def _place(cell: Cell, line: int) -> str:
    path, number = cell
    return f"{path}:{line}" if number is None else f"{path}:{number}:{line}"
