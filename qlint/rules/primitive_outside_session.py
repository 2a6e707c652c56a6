"""QLT301: a primitive that is run while `backend.open_session()` holds a session open, which it does not share."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Event, Kind
from qlint.facts import Facts, Instance
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import by_keyword, finding, has_open_session, line, name_of, opened_at, through, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.PRIMITIVE_BESIDE):
        if event.session is not None and has_open_session(facts, _opener(facts, event)):
            yield _finding(facts, event)


def _opener(facts: Facts, event: Event) -> str:
    """The class of the backend whose session it is."""
    # Early releases of the runtime took the session's class from the retired client: the backend's tells more.
    owners = facts.receiver(event.session) if event.session is not None else ()
    return next((each.cls for each in owners if isinstance(each, Instance)), "")


def _finding(facts: Facts, event: Event) -> Finding:
    span = opened_at(facts, event)
    where = f" in {line(facts, span)}" if span is not None else ""
    message = (
        f"`{name_of(facts, event)}.run` runs outside the session that `open_session` opened{where}{through(event)}: that session groups "
        "`backend.run` only, in every release; open one with `Session(backend=backend)` "
        f"and make the primitive with `{by_keyword(facts)}=session`"
    )
    fix = f"Use `with Session(backend=backend) as session:` of qiskit_ibm_runtime, and `{by_keyword(facts)}=session` for the primitive"
    return finding(RULE, facts, event, message=message, fix=fix, symbol=f"{event.subject.cls}.run")


_BACKEND = 'from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session\n\nbackend = QiskitRuntimeService().backend("ibm_x")\n'
_CLOSE = "backend.close_session()\n"

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
            bad=f"{_BACKEND}with backend.open_session():\n    sampler = Sampler(backend=backend)\n    sampler.run([])\n{_CLOSE}",
            good=f"{_BACKEND}with Session(backend=backend) as session:\n    sampler = Sampler(session=session)\n    sampler.run([])\n",
            target=("qiskit-ibm-runtime==0.23.0",),
        ),
        Example(
            bad=f"{_BACKEND}with backend.open_session():\n    sampler = Sampler(mode=backend)\n    sampler.run([])\n{_CLOSE}",
            good=f"{_BACKEND}with backend.open_session():\n    backend.run([])\n    backend.run([])\n{_CLOSE}",
            target=("qiskit-ibm-runtime==0.34.0",),
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=frozenset({"open_session", "run"}),
)
