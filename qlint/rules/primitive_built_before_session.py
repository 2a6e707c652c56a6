"""QLT304: a primitive that was made outside of `with Session(...)` and runs inside, in job mode."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, by_keyword, finding, made_at, name_of, session_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.BUILT_BEFORE):
        message = (
            f"`{name_of(facts, event)}.run` runs in job mode, outside {session_of(facts, event)}{through(event)}: the primitive was made "
            f"outside of it{made_at(facts, event.subject.made)}, and settled then how it runs"
        )
        fix = f"Make the primitive in the block, or with `{by_keyword(facts)}=session`"
        yield finding(RULE, facts, event, message=message, fix=fix, symbol=f"{event.subject.cls}.run")


RULE = Rule(
    code="QLT304",
    name="primitive-built-before-session",
    summary="a primitive that was made outside of the block of a session and runs inside, in job mode",
    explanation=(
        "`Sampler` and `Estimator` of qiskit_ibm_runtime settle when they are made how they run. One that was made with a "
        "backend before the block sends single jobs from inside of it, in every release from 0.11 on; from 0.37 on a line of "
        "the log says so. The client-side primitives of `executor_sampler` and `executor_estimator` settle it when they run "
        "from 0.49 on, and are not reported there."
    ),
    examples=(
        Example(
            bad=(BACKEND + "sampler = SamplerV2(mode=backend)\nwith Session(backend=backend) as session:\n    sampler.run([])\n"),
            good=(BACKEND + "with Session(backend=backend) as session:\n    sampler = SamplerV2(mode=session)\n    sampler.run([])\n"),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=WORDS,
)
