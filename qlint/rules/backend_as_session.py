"""QLT316: a backend that a primitive is given as its session, which raises."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.knowledge.verdict import lives
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, PRIMITIVE_WORDS, finding, name_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.NO_SESSION):
        if lives(event.subject.cls, facts.knowledge, facts.target):
            name = name_of(facts, event)
            message = f"`{name}` is given a backend in the place of a session{through(event)}, which raises ValueError; write `backend=`"
            fix = f"Write `{name}(backend=backend)`, or `{name}(session=session)` for the session around it"
            yield finding(RULE, facts, event, message=message, fix=fix)


RULE = Rule(
    code="QLT316",
    name="backend-as-session",
    summary="a backend that a primitive is given as its `session`",
    explanation=(
        "Up to qiskit-ibm-runtime 0.12.1 a primitive took a backend, or its name, as `session`. From 0.12.2 on those of version 1, and up "
        "to 0.23 those of version 2, raise ValueError for anything but a `Session` there. From 0.24 to 0.29 version 2 took it as `mode`."
    ),
    examples=(
        Example(
            bad=BACKEND.replace("SamplerV2", "Sampler") + "sampler = Sampler(session=backend)\n",
            good=BACKEND.replace("SamplerV2", "Sampler") + "sampler = Sampler(backend=backend)\n",
            target=("qiskit-ibm-runtime==0.20.0",),
        ),
    ),
    severity=Severity.ERROR,
    check=check,
    needs=PRIMITIVE_WORDS,
)
