"""QLT306: a primitive that relies on a session which the end of an inner block has put out of use."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, by_keyword, finding, name_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.ENDED_BY_INNER):
        message = (
            f"`{name_of(event)}` finds no session{through(event)}: the end of the inner block put that of the outer block out of use, "
            "too, in every release"
        )
        yield finding(RULE, facts, event, message=message, fix=f"Name the session: `{name_of(event)}({by_keyword(facts)}=session)`")


RULE = Rule(
    code="QLT306",
    name="session-ended-by-inner-block",
    summary="a primitive after an inner session's block, whose end put the outer session out of use",
    explanation=(
        "A primitive without backend and session takes the session that is in use. The end of a `with Session(...)` block puts "
        "none in its place, also where there is another block around: what is made after it, inside the outer block, raises (or "
        "runs on a backend of the server's choice, up to qiskit-ibm-runtime 0.24 on the cloud channel). Naming the session "
        "always works."
    ),
    examples=(
        Example(
            bad=(
                BACKEND + "with Session(backend=backend) as outer:\n"
                "    with Session(backend=backend) as inner:\n"
                "        SamplerV2().run([])\n"
                "    SamplerV2().run([])\n"
            ),
            good=(
                BACKEND + "with Session(backend=backend) as outer:\n"
                "    with Session(backend=backend) as inner:\n"
                "        SamplerV2().run([])\n"
                "    SamplerV2(mode=outer).run([])\n"
            ),
        ),
    ),
    severity=Severity.ERROR,
    check=check,
    needs=WORDS,
)
