"""QLT306: a primitive that relies on a session which the end of an inner block has put out of use."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Event, Kind
from qlint.execution.given import Sort, given
from qlint.execution.regimes import regimes
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, CLIENT, WORDS, by_keyword, finding, name_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.ENDED_BY_INNER):
        message = (
            f"`{name_of(facts, event)}` finds no session{through(event)}: the end of the inner block put that of the outer block out of "
            f"use, too, so it {'raises' if _is_given_nothing(facts, event) else 'runs in job mode'}"
        )
        yield finding(RULE, facts, event, message=message, fix=f"Name the session: `{name_of(facts, event)}({by_keyword(facts)}=session)`")


def _is_given_nothing(facts: Facts, event: Event) -> bool:
    return all(given(facts, event.subject, regime).sort is Sort.NOTHING for regime in regimes(facts.target[CLIENT].releases))


RULE = Rule(
    code="QLT306",
    name="session-ended-by-inner-block",
    summary="a primitive after an inner session's block, whose end put the outer session out of use",
    explanation=(
        "A primitive without backend and session takes the session that is in use. In every release the end of a `with Session(...)` block "
        "puts none in its place, also where there is another block around: what is made after it, inside the outer block, raises (or "
        "runs on a backend of the server's choice, up to qiskit-ibm-runtime 0.24 on the cloud channel). One that is given the backend runs "
        "in job mode there, where it would have joined the session from 0.34 on. Naming the session always works."
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
