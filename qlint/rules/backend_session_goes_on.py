"""QLT309: `backend.run` after the block of `backend.open_session()`, whose end closed nothing."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, finding, has_open_session, line, opened_at, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.STILL_INSIDE):
        span = opened_at(facts, event)
        if has_open_session(facts, event.subject.cls):
            where = f" of {line(facts, span)}" if span is not None else ""
            message = (
                f"`backend.run` still goes into the session that `open_session`{where} opened{through(event)}: its block closed nothing"
            )
            fix = "Call `backend.close_session()` behind the block"
            yield finding(RULE, facts, event, message=message, fix=fix, symbol=f"{event.subject.cls}.run")


RULE = Rule(
    code="QLT309",
    name="backend-session-goes-on",
    summary="`backend.run` after the block of `backend.open_session()`, still in its session",
    explanation=(
        "`with backend.open_session()` ends nothing when its block is left, neither in qiskit-ibm-provider (0.7 to 0.11) nor in "
        "qiskit-ibm-runtime (0.15 to 0.34): the backend keeps the session, and runs in it until `backend.close_session()` or "
        "`backend.cancel_session()`."
    ),
    examples=(
        Example(
            bad=(BACKEND + "with backend.open_session():\n    backend.run([])\nbackend.run([])\n"),
            good=(BACKEND + "with backend.open_session():\n    backend.run([])\nbackend.close_session()\nbackend.run([])\n"),
            target=("qiskit-ibm-runtime==0.30.0",),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=frozenset({"open_session"}),
)
