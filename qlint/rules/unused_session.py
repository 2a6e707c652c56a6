"""QLT311: a session in which nothing runs."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, finding, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.UNUSED):
        name = event.subject.cls.rpartition(".")[2]
        message = f"nothing runs in this `{name}`: it is opened for nothing"
        yield finding(RULE, facts, event, message=message, fix="Make the primitives with `mode=session`, or leave the session out")


RULE = Rule(
    code="QLT311",
    name="unused-session",
    summary="a session in which nothing runs",
    explanation=(
        "Making a `Session` or `Batch` opens it on the server (from qiskit-ibm-runtime 0.20 on). Reported where all that "
        "happens in the block is known, and nothing of it can run a job: no call of a function that isn't known, nothing handed "
        "on."
    ),
    examples=(
        Example(
            bad=(BACKEND + "with Session(backend=backend) as session:\n    sampler = SamplerV2(mode=session)\n"),
            good=(BACKEND + "with Session(backend=backend) as session:\n    sampler = SamplerV2(mode=session)\n    sampler.run([])\n"),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=WORDS,
)
