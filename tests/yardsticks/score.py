"""What of a linter's findings the installed packages confirm, contradict, and show to be missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("import", "attribute", "method", "keyword")
# The rules that say of a name, a member or an argument that it is not there, or not any more. The others judge what reflection can't see.
EXISTENCE = frozenset({"QLT101", "QLT102", "QLT103", "QLT104", "QLT106"})

Cell = tuple[str, int | None]
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Span:
    """From a position (line, column) to another, which is not part of it."""

    start: Position
    end: Position

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Reference:
    """What the oracle tells of one reference: `at` is its name, `spans` are all places where a finding about it may stand."""

    cell: Cell
    kind: str
    name: str
    fails: bool
    guarded: bool
    why: str
    spans: tuple[Span, ...]

    @property
    def at(self) -> Span:
        return self.spans[0]


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding."""

    cell: Cell
    code: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Score:
    """`missed` are failing references without a finding, `contradicted` findings whose reference works."""

    failing: Counter[str]
    missed: tuple[Reference, ...]
    contradicted: tuple[Reported, ...]
    confirmed: int
    unjudged: int

    def found(self, kind: str) -> int:
        """How many of the failing references of the kind have a finding."""
        return self.failing[kind] - sum(each.kind == kind for each in self.missed)


def reference(row: Mapping[str, Any]) -> Reference:
    """A line of the oracle's output."""
    spans = tuple(Span((each[0], each[1]), (each[2], each[3])) for each in row["spans"])
    return Reference((row["path"], row["cell"]), row["kind"], row["name"], not row["ok"], row["guarded"], row["why"], spans)


def reported(row: Mapping[str, Any]) -> Reported:
    """A finding of the report for programs."""
    span = Span((row["line"], row["column"]), (row["end_line"], row["end_column"]))
    return Reported((row["path"], row["cell"]), row["code"], span, row["message"])


def score(references: Iterable[Reference], findings: Iterable[Reported]) -> Score:
    """Compares the two; guarded references count neither as found nor as missed."""
    told, said = _by_cell(references), _by_cell(findings)
    failing = [each for all_ in told.values() for each in all_ if each.fails and not each.guarded]
    judged = [(each, _judgement(each, told.get(cell, ()))) for cell, all_ in said.items() for each in all_]
    judgements = Counter(judgement for _, judgement in judged)
    return Score(
        failing=Counter(each.kind for each in failing),
        missed=tuple(each for each in failing if not any(_about(finding, each) for finding in said.get(each.cell, ()))),
        contradicted=tuple(each for each, judgement in judged if judgement == "contradicted"),
        confirmed=judgements["confirmed"],
        unjudged=judgements["unjudged"],
    )


def _by_cell(things: Iterable[Any]) -> Mapping[Cell, list[Any]]:
    cells: defaultdict[Cell, list[Any]] = defaultdict(list)
    for each in things:
        cells[each.cell].append(each)
    return cells


def _about(finding: Reported, reference: Reference) -> bool:
    return any(finding.span.overlaps(each) for each in reference.spans)


def _judgement(finding: Reported, references: Iterable[Reference]) -> str:
    here = [each for each in references if _about(finding, each)]
    if any(each.fails for each in here):
        return "confirmed"
    there = any(each.at.overlaps(finding.span) for each in here)
    return "contradicted" if there and finding.code in EXISTENCE else "unjudged"


def without(references: Iterable[Reference], own: str) -> Iterator[Reference]:
    """The references, without those to the module that the repository itself is the source of ("" for none)."""
    return (each for each in references if not own or not f"{each.name}.".startswith(f"{own}."))
