"""QLT303: a primitive that runs in job mode inside `with Session(...)`, because it was given the backend."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, by_keyword, finding, made_at, name_of, session_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.GIVEN_BACKEND):
        message = (
            f"`{name_of(facts, event)}.run` runs in job mode, outside {session_of(facts, event)}{through(event)}: the primitive was given "
            f"the backend{made_at(facts, event.subject.made)}, which qiskit-ibm-runtime 0.11 to 0.33 takes instead of the open session"
        )
        fix = f"Make the primitive with `{by_keyword(facts)}=session`, or with neither backend nor session"
        yield finding(RULE, facts, event, message=message, fix=fix, symbol=f"{event.subject.cls}.run")


RULE = Rule(
    code="QLT303",
    name="backend-instead-of-session",
    summary="a primitive in the block of a session that runs in job mode, because it was given the backend",
    explanation=(
        "Inside of `with Session(...)` a primitive that is given nothing, or the session, sends its jobs to the session. One "
        "that is given the backend sent single jobs in qiskit-ibm-runtime 0.11 to 0.33: each waits in the queue for itself. "
        "From 0.34 on it joins the session, if it is the very object that the session was given."
    ),
    examples=(
        Example(
            bad=(BACKEND + "with Session(backend=backend) as session:\n    SamplerV2(backend).run([])\n"),
            good=(BACKEND + "with Session(backend=backend) as session:\n    SamplerV2(session=session).run([])\n"),
            target=("qiskit-ibm-runtime==0.23.0",),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=WORDS,
)
