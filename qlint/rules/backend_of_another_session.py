"""QLT305: a primitive that is given another backend object than the session in whose block it is made."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Event, Kind
from qlint.facts import Facts
from qlint.knowledge.ibm import LATE_PRIMITIVES
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, by_keyword, finding, name_of, session_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.OTHER_BACKEND):
        message = (
            f"`{name_of(facts, event)}` is given another backend object than {session_of(facts, event)}{through(event)}: an error "
            f"{_since(event)}, also for the same device looked up a second time"
        )
        fix = f"Leave the backend out, or write `{by_keyword(facts)}=session`; what is for another device goes out of the block"
        yield finding(RULE, facts, event, message=message, fix=fix)


def _since(event: Event) -> str:
    """The releases in which it is one: client-side primitives refused it from their first on, but looked only when they were made."""
    if event.subject.cls.startswith(LATE_PRIMITIVES):
        return "(since qiskit-ibm-runtime 0.49 also if the primitive is made outside of the block)"
    return "since qiskit-ibm-runtime 0.34"


RULE = Rule(
    code="QLT305",
    name="backend-of-another-session",
    summary="a primitive that is given another backend object than the session around it",
    explanation=(
        "Since qiskit-ibm-runtime 0.34 a primitive that is made in the block of a session refuses another backend than the "
        "session's. Objects are compared, not devices: each `service.backend(name)` makes a new one, so that the same device "
        "looked up twice is refused, too."
    ),
    examples=(
        Example(
            bad=(BACKEND + "with Session(backend=backend) as session:\n    SamplerV2(mode=service.backend('ibm_x')).run([])\n"),
            good=(BACKEND + "with Session(backend=backend) as session:\n    SamplerV2(mode=backend).run([])\n"),
        ),
    ),
    severity=Severity.ERROR,
    check=check,
    needs=WORDS,
)
