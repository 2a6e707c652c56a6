"""What qlint says about a program: spans, edits, fixes, findings (imports nothing of ours).

Every position is a 0-based offset in code points into the analysed text of one `sources.Source`; only
`Source.place` turns it into lines, columns and cells. All types are frozen, sortable and picklable.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(str, Enum):
    """How much a finding matters to the program."""

    ERROR = "error"  # fails in a release the target allows
    WARNING = "warning"  # runs, but not as it reads
    INFO = "info"


class Confidence(str, Enum):
    """How sure qlint is. What is not HIGH is off by default."""

    HIGH = "high"
    LOW = "low"


class Applicability(str, Enum):
    """What may be done with a fix."""

    SAFE = "safe"  # same meaning in the target, comments kept
    UNSAFE = "unsafe"  # plausible, needs a yes
    ADVICE = "advice"  # words only, or edits to be shown but never written


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range [start, end) of the analysed text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace `span` by `text`; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Fix:
    """One way to mend a finding: all of its edits are applied, or none."""

    title: str
    applicability: Applicability = Applicability.ADVICE
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place in the same text that a finding needs to be believed, e.g. where a session was opened."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem, at one place.

    `code` is `QLT` and three digits, `name` the readable name of the same rule, `symbol` the dotted name
    of the watched package's symbol that the finding is about (the written name where none exists).
    """

    span: Span
    code: str
    name: str
    symbol: str
    message: str
    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.HIGH
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
