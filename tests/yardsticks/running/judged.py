"""What became of each cell of a program that ran before: two runs, cell by cell."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.migration.compare import differences

Finding = tuple[int, int, int]  # cell, first and last line, from 1
Row = Mapping[str, Any]

# The worst of its cells is what a program is; a cell that was not reached is told apart, as time is what it lacked.
SAME, DIFFERS, REPORTED, ELSEWHERE, UNREACHED = VERDICTS = ("same", "differs", "at a finding", "elsewhere", "not reached")
_RANKS = (SAME, UNREACHED, DIFFERS, REPORTED, ELSEWHERE)
_NOT_ITS_OWN = ("TooLongError", "MissingOptionalLibraryError")  # what was run with lacks time, or a package
_MISSING = re.compile(r"name '(\w+)' is not defined")
_NO_TEXT = re.compile(r"<[\w.<>]+ (?:object )?at 0x[0-9a-f]+>")
_OF_NUMPY = re.compile(r"\bnp\.\w+\(([^()]*)\)")
_ORDERED, _PAIR = re.compile(r"OrderedDict\(\[([^\[\]]*)\]\)"), re.compile(r"\(('\w+'), (\d+)\)")
_PICTURE = re.compile(r"<\w+>")


@dataclass(slots=True)
class Cell:
    """`failed` are its statements that ended with an error; `shown` is what it printed and its value, None if it is not through."""

    failed: list[Row] = field(default_factory=list)
    shown: str | None = None
    figures: int = 0

    @property
    def ran(self) -> bool:
        return self.shown is not None and not self.failed


def cells(rows: Iterable[Row]) -> dict[int, Cell]:
    """The cells of a run, by number."""
    found: dict[int, Cell] = {}
    for row in rows:
        if "done" in row:
            continue
        cell = found.setdefault(row["cell"], Cell())
        if "printed" in row:
            cell.shown, cell.figures = _clean(f"{row['printed']}\n{row['value']}"), row["figures"]
        elif row["error"]:
            cell.failed.append(row)
    return found


def _clean(text: str) -> str:
    """Without what two runs of one program don't share, and pages and pictures, which the newest releases show otherwise."""
    text = _ORDERED.sub(lambda found: "OrderedDict({" + _PAIR.sub(r"\1: \2", found[1]) + "})", text)  # as Python writes it since 3.12
    lines = (_OF_NUMPY.sub(r"\1", _NO_TEXT.sub("<object>", line)) for line in text.splitlines())
    return "\n".join(line for line in lines if not _PICTURE.fullmatch(line.strip()))


def verdicts(before: Iterable[Row], after: Iterable[Row], findings: Collection[Finding]) -> dict[int, str]:
    """The verdict on each cell that ran before.

    What differs behind a cell that failed, in whichever run, tells nothing. A name that a cell doesn't have since a statement failed at
    a finding, or was not reached, counts as that. Cells that give something else each time they are run differ: `unsteady` says which.
    """
    first, second = cells(before), cells(after)
    told = list(_explained(second, findings))
    failed = min((n for found in (first, second) for n, cell in found.items() if cell.failed), default=math.inf)
    judged = {n: _verdict(cell, second.get(n), told) for n, cell in first.items() if cell.ran}
    return {n: UNREACHED if verdict == DIFFERS and n > failed else verdict for n, verdict in judged.items()}


def _verdict(before: Cell, after: Cell | None, told: Collection[Row]) -> str:
    if after is None or (after.shown is None and not after.failed) or any(row["error"] in _NOT_ITS_OWN for row in after.failed):
        return UNREACHED
    if after.failed:
        return REPORTED if all(row in told for row in after.failed) else ELSEWHERE
    same = before.figures == after.figures and not list(differences(before.shown or "", after.shown or ""))
    return SAME if same else DIFFERS


def _explained(found: Mapping[int, Cell], findings: Collection[Finding]) -> Iterator[Row]:
    """The failures at a finding, and those of what needs a name that is not there since."""
    lost: set[str] = set()
    for number, cell in sorted(found.items()):
        for row in cell.failed:
            missing = _MISSING.match(row["message"]) if row["error"] == "NameError" else None
            follows = missing is not None and bool({missing[1], "*"} & lost)
            if row["error"] in _NOT_ITS_OWN or follows or _is_told(row, number, findings):
                lost.update(row.get("names", ()))
                yield row


def _is_told(row: Row, number: int, findings: Collection[Finding]) -> bool:
    places = [*map(tuple, row["at"]), *((number, line) for line in range(row["line"], row["end"] + 1))]
    return any(cell == place[0] and first <= place[1] <= last for place in places for cell, first, last in findings)


def unsteady(one: Iterable[Row], other: Iterable[Row]) -> frozenset[int]:
    """The cells in which two runs of the same program with the same releases differ."""
    return frozenset(number for number, verdict in verdicts(one, other, ()).items() if verdict != SAME)


def worst(all_: Iterable[str]) -> str:
    """The verdict on a program, by those on its cells."""
    return max(all_, key=_RANKS.index, default=SAME)


def errors(rows: Iterable[Row], numbers: Collection[int]) -> Iterator[str]:
    """The errors of these cells, one a line, to be read."""
    for number, cell in cells(rows).items():
        for row in cell.failed if number in numbers else ():
            yield f"{number}:{row['line']}: {row['error']}: {row['message'].splitlines()[0] if row['message'] else ''}"


def is_whole(rows: Sequence[Row]) -> bool:
    """Whether the program ran to its end, and all of it."""
    return bool(rows) and "done" in rows[-1] and all(cell.ran for cell in cells(rows).values())
