"""QLT310: a primitive that is given neither backend nor session, outside of any block that gives one."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, PRIMITIVE_WORDS, finding, name_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.ALONE):
        given = event.subject.made is not None and event.subject.made.node.args
        ignored = " (what stands first is taken for a backend)" if given else ""
        message = (
            f"`{name_of(facts, event)}` is given neither backend nor session{ignored}{through(event)}, and no block around it gives one: "
            "an error since qiskit-ibm-runtime 0.25"
        )
        yield finding(RULE, facts, event, message=message, fix=f"Write `{name_of(facts, event)}(mode=backend)`")


RULE = Rule(
    code="QLT310",
    name="primitive-without-mode",
    summary="a primitive of qiskit_ibm_runtime without backend and session",
    explanation=(
        "`Sampler` and `Estimator` of qiskit_ibm_runtime need to know where to run: `mode=` a backend, session or batch, or a "
        "`with Session(...)` block around them. Reported for the top level of a module only: a function may be called in a "
        "block. The primitives of `qiskit.primitives` and qiskit_aer need none."
    ),
    examples=(Example(bad=(BACKEND + "sampler = SamplerV2()\n"), good=(BACKEND + "sampler = SamplerV2(mode=backend)\n")),),
    severity=Severity.ERROR,
    check=check,
    needs=PRIMITIVE_WORDS,
)
