"""QLT307: a primitive that runs in a session which is closed."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, finding, name_of, session_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.CLOSED):
        message = (
            f"`{name_of(facts, event)}.run` sends to {session_of(facts, event)}{through(event)}, which is closed by then: that raises "
            '"The session is closed"'
        )
        fix = "Run it before the session is closed, or make a new session"
        yield finding(RULE, facts, event, message=message, fix=fix, symbol=f"{event.subject.cls}.run")


RULE = Rule(
    code="QLT307",
    name="closed-session",
    summary="a primitive that runs in a session which is closed",
    explanation=(
        "The end of `with Session(...)`, and `session.close()`, close the session: a primitive of that session raises when it "
        "is run after it (from qiskit-ibm-runtime 0.9 to 0.12 the end of the block closed nothing, only `close()` did). Results "
        "of jobs that were sent before can be read at any time."
    ),
    examples=(
        Example(
            bad=(
                BACKEND + "with Session(backend=backend) as session:\n"
                "    sampler = SamplerV2(mode=session)\n"
                "    first = sampler.run([])\n"
                "sampler.run([])\n"
            ),
            good=(
                BACKEND + "with Session(backend=backend) as session:\n"
                "    sampler = SamplerV2(mode=session)\n"
                "    job = sampler.run([])\n"
                "job.result()\n"
            ),
        ),
    ),
    severity=Severity.ERROR,
    check=check,
    needs=WORDS,
)
