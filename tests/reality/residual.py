"""The differences between history and reality that are left, each group with its explanation: `residual.txt`.

A group is a name and an explanation, and below them its lines:

    NAME: EXPLANATION
      WHAT PATTERN | COUNT ENVIRONMENT ..., COUNT ENVIRONMENT ...

In each of the environments there are exactly COUNT differences of the sort WHAT whose path matches PATTERN (as in file names: `*` is
any text) and that no earlier line has taken; in the other environments there are none.

`python -m tests.reality.residual` counts anew: patterns and explanations stay, lines without a difference go, and what no line takes
is printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import groupby
from pathlib import Path

from qlint.knowledge.store import load
from tests.reality.compare import Difference, differences
from tests.reality.environments import ENVIRONMENTS, dump
from tests.reality.seen import seen

FILE = Path(__file__).with_name("residual.txt")


@dataclass(frozen=True, slots=True)
class Line:
    """A pattern of a group, with the number of differences that it takes by environment."""

    what: str
    pattern: str
    counts: tuple[tuple[str, int], ...] = ()

    def takes(self, difference: Difference) -> bool:
        """Whether the difference is one of those that the line is about."""
        return difference.what == self.what and fnmatchcase(difference.path, self.pattern)

    def __str__(self) -> str:
        together = groupby(sorted(self.counts, key=lambda each: (-each[1], each[0])), key=lambda each: each[1])
        counts = ", ".join(" ".join([str(count), *(name for name, _ in each)]) for count, each in together)
        return f"  {self.what} {self.pattern} | {counts}"


@dataclass(frozen=True, slots=True)
class Group:
    """Differences for one reason."""

    name: str
    explanation: str
    lines: tuple[Line, ...]

    def total(self, environment: str) -> int:
        """How many differences the group explains in the environment."""
        return sum(dict(line.counts).get(environment, 0) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Residual:
    """All groups in their order."""

    groups: tuple[Group, ...]

    @property
    def lines(self) -> Iterator[Line]:
        return (line for group in self.groups for line in group.lines)

    def line(self, difference: Difference) -> Line | None:
        """The line that takes the difference, None where none does."""
        return next((line for line in self.lines if line.takes(difference)), None)

    def faults(self, environment: str, differences: Iterable[Difference]) -> Iterator[str]:
        """What the file doesn't have, and what it has and doesn't occur."""
        taken = Counter[Line | None]()
        for each in differences:
            line = self.line(each)
            taken[line] += 1
            if line is None:
                yield f"not explained: {each}"
        for line in self.lines:
            expected = dict(line.counts).get(environment, 0)
            if taken[line] != expected:
                yield f"{line.what} {line.pattern}: {taken[line]}, {FILE.name} says {expected}"

    def recounted(self, found: Mapping[str, Iterable[Difference]]) -> Residual:
        """The same patterns with the counts of these differences, by environment; what takes none is left out."""
        taken = Counter((self.line(each), name) for name, all_ in found.items() for each in all_)
        groups = (Group(each.name, each.explanation, tuple(_counted(each.lines, taken))) for each in self.groups)
        return Residual(tuple(group for group in groups if group.lines))

    def __str__(self) -> str:
        return "\n\n".join("\n".join([f"{each.name}: {each.explanation}", *map(str, each.lines)]) for each in self.groups) + "\n"


def _counted(lines: Iterable[Line], taken: Mapping[tuple[Line | None, str], int]) -> Iterator[Line]:
    for line in lines:
        counts = {name: count for (taker, name), count in taken.items() if taker == line}
        if counts:
            yield Line(line.what, line.pattern, tuple(sorted(counts.items())))


def read(text: str) -> Residual:
    """The residual differences as the text lists them; raises ValueError for a line that is none."""
    return Residual(tuple(_group(*block.splitlines()) for block in text.strip().split("\n\n")))


def _group(heading: str, *lines: str) -> Group:
    name, colon, explanation = heading.partition(": ")
    if not (colon and lines):
        raise ValueError(f"not 'NAME: EXPLANATION' with lines below: {heading!r}")
    return Group(name, explanation, tuple(map(_line, lines)))


def _line(text: str) -> Line:
    difference, bar, counts = text.strip().partition(" | ")
    what, space, pattern = difference.rpartition(" ")
    if not (bar and space and text.startswith("  ")):
        raise ValueError(f"not '  WHAT PATTERN | COUNT ENVIRONMENT ...': {text!r}")
    return Line(what, pattern, tuple(sorted(_counts(counts))))


def _counts(text: str) -> Iterator[tuple[str, int]]:
    for part in text.split(", "):
        number, *environments = part.split()
        yield from ((each, int(number)) for each in environments)


def main() -> int:
    """Counts anew, and prints what is not explained; 1 if there is such a difference."""
    left = read(FILE.read_text(encoding="utf-8"))
    found = {each.name: sorted(differences(seen(dump(each), each.releases), load())) for each in ENVIRONMENTS}
    FILE.write_text(str(left.recounted(found)), encoding="utf-8")
    unexplained = [f"{name}: {each}" for name, all_ in found.items() for each in all_ if left.line(each) is None]
    print("\n".join(unexplained))
    return int(bool(unexplained))


if __name__ == "__main__":
    sys.exit(main())
