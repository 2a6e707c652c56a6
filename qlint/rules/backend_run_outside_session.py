"""QLT302: `backend.run` inside `with Session(...)`, which groups only what primitives send."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Event, Kind
from qlint.facts import Facts
from qlint.knowledge.verdict import retired
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import by_keyword, finding, session_of, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.BACKEND_BESIDE):
        if _works(facts, event.subject.cls):
            yield _finding(facts, event)


def _works(facts: Facts, cls: str) -> bool:
    """Whether some release of the target can run such a backend; the retired client's is judged in any."""
    member = facts.knowledge.member(cls, "run")
    if member is None or retired(cls, facts.knowledge) is not None:
        return member is not None
    return any(member.alive(release) for release in facts.target[member.distribution].releases)


def _finding(facts: Facts, event: Event) -> Finding:
    sampler = f"Sampler({by_keyword(facts)}=session)"
    message = (
        f"`backend.run` runs outside {session_of(facts, event)}{through(event)}: it groups what primitives send, in every release; "
        f"run the circuits with `{sampler}`"
    )
    fix = f"Run the circuits with a primitive of the session: `{sampler}.run([circuit])`"
    return finding(RULE, facts, event, message=message, fix=fix, symbol=f"{event.subject.cls}.run")


_BACKEND = 'from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\n\nbackend = QiskitRuntimeService().backend("ibm_x")\n'

RULE = Rule(
    code="QLT302",
    name="backend-run-outside-session",
    summary="`backend.run` inside `with Session(...)`, which it does not join",
    explanation=(
        "`Session` and `Batch` of qiskit_ibm_runtime group what primitives send. `backend.run`, as long as there was one "
        "(qiskit-ibm-runtime 0.15 to 0.34, and qiskit-ibm-provider), only looks at `backend.open_session()`: inside "
        "`with Session(...)` it sends single jobs. From 0.35 on `backend.run` itself is gone, which is reported instead."
    ),
    examples=(
        Example(
            bad=f"{_BACKEND}with Session(backend=backend) as session:\n    backend.run([])\n",
            good=f"{_BACKEND}with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([])\n",
            target=("qiskit-ibm-runtime==0.34.0",),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=frozenset({"Session", "Batch", "run"}),
)
