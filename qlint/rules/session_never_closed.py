"""QLT308: a session that is made without `with`, and never closed."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, finding, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.NEVER_CLOSED):
        name = event.subject.cls.rpartition(".")[2]
        message = f"the `{name}` is never closed: it stays open, and counts as used, until IBM's time limits end it"
        fix = f"Write `with {name}(...) as session:`, or call `session.close()` in a `finally`"
        yield finding(RULE, facts, event, message=message, fix=fix)


RULE = Rule(
    code="QLT308",
    name="session-never-closed",
    summary="a session that nothing closes",
    explanation=(
        "A `Session` or `Batch` is closed at the end of its `with` block, or by `close()`; nothing else closes it. From qiskit- "
        "ibm-runtime 0.20 on it is opened when the object is made, even if nothing runs in it. Reported where the object stays "
        "in the function, script or notebook that makes it: not if it is returned, yielded, stored in an attribute or "
        "container, or passed on."
    ),
    examples=(
        Example(
            bad=(BACKEND + "session = Session(backend=backend)\nSamplerV2(mode=session).run([])\n"),
            good=(BACKEND + "session = Session(backend=backend)\nSamplerV2(mode=session).run([])\nsession.close()\n"),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=WORDS,
)
