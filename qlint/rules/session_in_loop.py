"""QLT312: a loop that opens a session of the same backend in each turn."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, finding, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.EACH_TIME):
        message = "each turn of the loop opens a session of its own on the same backend, and waits in the queue for it"
        yield finding(RULE, facts, event, message=message, fix="Open the session around the loop")


RULE = Rule(
    code="QLT312",
    name="session-in-loop",
    summary="a loop that opens a session of the same backend in each turn",
    explanation=(
        "A session saves the time in the queue between jobs that depend on one another. One for each turn of a loop waits once "
        "for each. Reported for `for` loops that are never left early, where the backend is the same in all turns; batches are "
        "not reported."
    ),
    examples=(
        Example(
            bad=(BACKEND + "for _ in range(10):\n    with Session(backend=backend):\n        SamplerV2().run([])\n"),
            good=(BACKEND + "with Session(backend=backend):\n    for _ in range(10):\n        SamplerV2().run([])\n"),
        ),
    ),
    severity=Severity.INFO,
    check=check,
    needs=WORDS,
)
