"""Draws findings at random from JSON reports, to be read one by one: `python -m tests.yardsticks.draw REPORT...`."""

from __future__ import annotations

import argparse
import json
import linecache
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

_NOT_JUDGED = ("QLT0", "QLT107", "QLT3", "QLT4", "QLT5", "QLT6")  # reflection tells what is there, not what is right


@dataclass(frozen=True, slots=True, order=True)
class Drawn:
    """A finding of a report; `line` counts in the text that was analysed (`cell` of a notebook, 0 for none), `file_line` in the file."""

    code: str
    path: str
    cell: int
    line: int
    column: int
    file_line: int
    message: str

    def judged(self, truths: dict[tuple[str, int], list[tuple[int, int]]]) -> bool:
        """Whether something stands on its line that reflection has judged."""
        return not self.code.startswith(_NOT_JUDGED) and any(
            first <= self.line <= last for first, last in truths.get((self.path, self.cell), ())
        )


def findings(reports: Iterable[Path]) -> Iterator[Drawn]:
    """The findings of reports of `qlint check --format json`."""
    for report in reports:
        for each in json.loads(report.read_text("utf-8"))["findings"]:
            path, cell = str(Path(each["path"])), each["cell"] or 0
            yield Drawn(each["code"], path, cell, each["line"], each["column"], each["file_line"], each["message"])


def truths(files: Iterable[Path]) -> dict[tuple[str, int], list[tuple[int, int]]]:
    """The lines that an oracle judged: JSON lines with `file`, `cell`, `line`, `end`."""
    judged: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for row in (json.loads(line) for file in files for line in file.open(encoding="utf-8")):
        judged.setdefault((str(Path(row["file"])), row["cell"]), []).append((row["line"], row["end"]))
    return judged


def draw(found: Iterable[Drawn], seed: int, *, number: int, each: int) -> list[Drawn]:
    """`number` of the findings: first `each` of every code (all, where there are no more), then of all that are left."""
    chance = random.Random(seed)
    left, drawn = sorted(set(found)), list[Drawn]()
    for _, of_code in groupby(list(left), key=lambda finding: finding.code):
        rows = list(of_code)
        drawn += chance.sample(rows, min(each, len(rows)))
    rest = sorted(set(left) - set(drawn))
    drawn += chance.sample(rest, max(0, min(number - len(drawn), len(rest))))
    return sorted(drawn)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--truth", nargs="*", type=Path, default=[], help="what an oracle judged: findings on such lines are left out")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--number", type=int, default=220)
    parser.add_argument("--each", type=int, default=15, help="how many of each code at least")
    parser.add_argument("--root", type=Path, default=Path(), help="the directory that the paths in the reports begin at")
    given = parser.parse_args()
    judged = truths(given.truth)
    found = (each for each in findings(given.reports) if not each.judged(judged))
    for one in draw(found, given.seed, number=given.number, each=given.each):
        cell = f"[cell {one.cell}]" if one.cell else ""
        print(f"{one.path}{cell}:{one.line}:{one.column}: {one.code}: {one.message}")
        print(f"    {linecache.getline(str(given.root / one.path), one.file_line).strip()}")


if __name__ == "__main__":
    main()
