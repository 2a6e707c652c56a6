"""QLT302: `backend.run` inside `with Session(...)`, which groups only what primitives send."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Block, Facts, Instance, Method, Step, Value
from qlint.knowledge.ibm import BACKEND_SESSIONS, BACKENDS, SESSIONS, plays
from qlint.knowledge.verdict import retired
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import all_play, by_keyword, innermost, other_device, outside


def check(facts: Facts) -> Iterator[Finding]:
    for block in facts.blocks():
        if block.guard is None and all_play(facts, block.value, SESSIONS):
            for step in facts.steps(block):
                if _outside(facts, block, step):
                    yield _finding(facts, block, step)


def _outside(facts: Facts, block: Block, step: Step) -> bool:
    if not step.callee or not all(isinstance(each, Method) and each.name == "run" and _works(facts, each.owner) for each in step.callee):
        return False
    if any(other_device([each.owner for each in step.callee if isinstance(each, Method)], given) for given in _backends(block)):
        return False
    around = innermost(facts, step, (*SESSIONS, *BACKEND_SESSIONS))
    return around == block.value  # with an inner block of either kind, that one decides


def _backends(block: Block) -> Iterator[Value]:
    """What the session was given as its backend, by name or position (the second, as long as the service was the first)."""
    for each in block.value:
        if isinstance(each, Instance) and each.made is not None:
            for given in (each.made.argument("backend", 0), each.made.argument("", 1)):
                if given is not None and any(isinstance(backend, Instance) and backend.made is not None for backend in given):
                    yield given


def _works(facts: Facts, owner: Instance) -> bool:
    """Whether the object is an IBM backend that some release of the target can run; the retired client's is judged in any."""
    if not plays(facts.knowledge, owner.cls, BACKENDS):
        return False
    member = facts.knowledge.member(owner.cls, "run")
    if member is None or retired(owner.cls, facts.knowledge) is not None:
        return member is not None
    return any(member.alive(release) for release in facts.target[member.distribution].releases)


def _finding(facts: Facts, block: Block, step: Step) -> Finding:
    owner = next(each.owner for each in step.callee if isinstance(each, Method))
    session = next(each.cls for each in block.value if isinstance(each, Instance)).rpartition(".")[2]
    before = f"`backend.run` runs outside the `{session}` of"
    sampler = f"Sampler({by_keyword(facts)}=session)"
    after = f"it groups what primitives send, in every release; run the circuits with `{sampler}`"
    fix = f"Run the circuits with a primitive of the {session.lower()}: `{sampler}.run([circuit])`"
    return outside(RULE, facts, block, step, symbol=f"{owner.cls}.run", said=(before, after), fix=fix)


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
