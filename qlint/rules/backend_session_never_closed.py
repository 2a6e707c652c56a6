"""QLT313: a session of `backend.open_session()` that nothing closes: leaving its block does not."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts, Instance
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, finding, has_open_session, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.LEFT_OPEN):
        backends = facts.receiver(event.session) if event.session is not None else ()
        if any(isinstance(each, Instance) and has_open_session(facts, each.cls) for each in backends):
            message = "the session that `open_session` opens is never closed: also the end of a `with` block leaves it open"
            yield finding(RULE, facts, event, message=message, fix="Call `backend.close_session()` when the last job is sent")


RULE = Rule(
    code="QLT313",
    name="backend-session-never-closed",
    summary="a session of `backend.open_session()` that nothing closes",
    explanation=(
        "A session of `backend.open_session()` ends with `backend.close_session()` or `backend.cancel_session()`, or when IBM's "
        "time limits end it; the end of a `with` block only looks as if. Nearly every program that uses it is one of these, so "
        "the rule is to be selected."
    ),
    examples=(
        Example(
            bad=(BACKEND + "with backend.open_session():\n    backend.run([])\n"),
            good=(BACKEND + "with backend.open_session():\n    backend.run([])\nbackend.close_session()\n"),
            target=("qiskit-ibm-runtime==0.30.0",),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=frozenset({"open_session"}),
    by_default=False,
)
