"""QLT301: a primitive that is run inside `backend.open_session()`, whose session it does not share."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Alternative, Block, Call, Constant, Facts, Instance, Method, Nothing, Step, Value
from qlint.knowledge.ibm import BACKEND_SESSIONS, BACKENDS, PRIMITIVES, SESSIONS, plays
from qlint.knowledge.verdict import retired
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import all_play, by_keyword, innermost, other_device, outside

_OPEN_SESSION = "qiskit_ibm_runtime.ibm_backend.IBMBackend.open_session"


def check(facts: Facts) -> Iterator[Finding]:
    for block in facts.blocks():
        if block.guard is None and all_play(facts, block.value, BACKEND_SESSIONS) and _exists(facts, block.value):
            for step in facts.steps(block):
                if (primitive := _outside(facts, block, step)) is not None:
                    yield _finding(facts, block, step, primitive)


def _exists(facts: Facts, value: Value) -> bool:
    """Whether a release of the target has `open_session`; the retired client's is judged whatever the target."""
    # Early releases of the runtime took the class from the retired client: only one of its backends gives nothing else.
    if all(isinstance(each, Instance) and retired(each.cls, facts.knowledge) is not None for each in value):
        return True
    cls, _, name = _OPEN_SESSION.rpartition(".")
    member = facts.knowledge.member(cls, name)
    return member is not None and any(member.alive(release) for release in facts.target[member.distribution].releases)


def _outside(facts: Facts, block: Block, step: Step) -> Instance | None:
    """The primitive that the step runs, if it surely runs outside of the block's session."""
    owners = [each.owner for each in step.callee if isinstance(each, Method) and each.name == "run"]
    if len(owners) != len(step.callee) or not all(plays(facts.knowledge, each.cls, PRIMITIVES) for each in owners):
        return None
    if innermost(facts, step, BACKEND_SESSIONS) != block.value:  # an inner block has its own finding
        return None
    backends = [backend for each in block.value if isinstance(each, Instance) and each.made for backend in facts.receiver(each.made)]
    return owners[0] if all(each.made is not None and _unbound(facts, each.made, backends) for each in owners) else None


def _unbound(facts: Facts, made: Call, backends: list[Alternative]) -> bool:
    """Whether the primitive surely has no `Session` of its own, by an argument or a block, and runs on the session's backend."""
    given = _given(made)
    if not given:
        return not any(_may_be_session(facts, value) for value in facts.enclosing(made) if not all_play(facts, value, BACKEND_SESSIONS))
    return all(_no_session(facts, value) for value in given) and not any(other_device(value, backends) for value in given)


def _given(made: Call) -> list[Value]:
    """What the constructor got as mode, session or backend; the first two positions were these in all releases."""
    values = [made.argument("mode", 0), made.argument("session"), made.argument("backend")]
    second = made.argument("", 1)
    if second is not None and any(isinstance(each, Instance) for each in second):
        values.append(second)
    return [value for value in values if value is not None and not all(isinstance(each, Nothing) for each in value)]


def _no_session(facts: Facts, value: Value) -> bool:
    """Whether what was passed is an IBM backend, a backend's name, or the block's session, which primitives don't take."""
    return all(
        isinstance(each, Nothing)
        or (isinstance(each, Constant) and each.kind == "str")
        or (isinstance(each, Instance) and plays(facts.knowledge, each.cls, (*BACKENDS, *BACKEND_SESSIONS)))
        for each in value
    )


def _may_be_session(facts: Facts, value: Value) -> bool:
    """Whether a block around the constructor may be a `Session`: it is, or nobody knows what it is."""
    return any(not isinstance(each, Instance) or plays(facts.knowledge, each.cls, SESSIONS) for each in value)


def _finding(facts: Facts, block: Block, step: Step, primitive: Instance) -> Finding:
    name = primitive.cls.rpartition(".")[2]
    before = f"`{name}.run` runs outside the session that `open_session` opened in"
    after = (
        "that session groups `backend.run` only, in every release; open one with `Session(backend=backend)` "
        f"and make the primitive with `{by_keyword(facts)}=session`"
    )
    fix = f"Use `with Session(backend=backend) as session:` of qiskit_ibm_runtime, and `{by_keyword(facts)}=session` for the primitive"
    return outside(RULE, facts, block, step, symbol=f"{primitive.cls}.run", said=(before, after), fix=fix)


_BACKEND = 'from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session\n\nbackend = QiskitRuntimeService().backend("ibm_x")\n'

RULE = Rule(
    code="QLT301",
    name="primitive-outside-session",
    summary="a primitive run inside `backend.open_session()`, whose session it does not share",
    explanation=(
        "`backend.open_session()` (qiskit-ibm-provider 0.7 to 0.11, qiskit-ibm-runtime 0.15 to 0.34) groups what `backend.run` "
        "sends. `Sampler` and `Estimator` never look at it: made inside the block or not, they run as single jobs, and `session=` "
        "refuses its object. Reported where the backend is surely IBM's and the primitive surely has no `Session` of its own; "
        "from qiskit-ibm-runtime 0.35 on `open_session` itself is gone, which is reported instead."
    ),
    examples=(
        Example(
            bad=f"{_BACKEND}with backend.open_session():\n    sampler = Sampler(backend=backend)\n    sampler.run([])\n",
            good=f"{_BACKEND}with Session(backend=backend) as session:\n    sampler = Sampler(session=session)\n    sampler.run([])\n",
            target=("qiskit-ibm-runtime==0.23.0",),
        ),
        Example(
            bad=f"{_BACKEND}with backend.open_session():\n    sampler = Sampler(mode=backend)\n    sampler.run([])\n",
            good=f"{_BACKEND}with backend.open_session():\n    backend.run([])\n    backend.run([])\n",
            target=("qiskit-ibm-runtime==0.34.0",),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=frozenset({"open_session", "run"}),
)
