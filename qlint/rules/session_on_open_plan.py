"""QLT315: a session, which IBM's Open Plan refuses."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.knowledge.ibm import SESSIONS
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, finding, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.OPENED):
        if event.subject.cls == SESSIONS[0]:
            message = "IBM's Open Plan refuses sessions: there, jobs run singly or in a `Batch`"
            yield finding(RULE, facts, event, message=message, fix="Write `Batch(backend=backend)`, or `mode=backend` without a session")


RULE = Rule(
    code="QLT315",
    name="session-on-open-plan",
    summary="a session, which IBM's Open Plan refuses (for those who use that plan)",
    explanation=(
        "Since IBM's platform of 2025, accounts of the Open Plan may not open a `Session`; jobs and batches they may. What plan "
        "an account has stands in no program, so the rule is to be selected."
    ),
    examples=(
        Example(
            bad=(BACKEND + "with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([])\n"),
            good=(BACKEND + "SamplerV2(mode=backend).run([])\n"),
        ),
    ),
    severity=Severity.INFO,
    check=check,
    needs=WORDS,
    by_default=False,
)
