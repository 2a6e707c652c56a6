"""What the rules about sessions share: how an event is put into a finding."""

from __future__ import annotations

from collections.abc import Iterator

from qlint import execution
from qlint.execution.events import End, Event, Kind
from qlint.facts import Call, Facts
from qlint.knowledge.schema import version
from qlint.knowledge.verdict import retired
from qlint.model import Finding, Fix, Related, Span
from qlint.rule import Rule
from qlint.rules.class_names import called

# A program that can go wrong with sessions makes or opens one.
WORDS = frozenset({"Session", "Batch", "open_session"})
PRIMITIVE_WORDS = frozenset(
    {"Sampler", "SamplerV1", "SamplerV2", "Estimator", "EstimatorV1", "EstimatorV2", "Executor", "NoiseLearner", "NoiseLearnerV3"}
)
# How the examples of the rules begin.
BACKEND = (
    "from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\n\n"
    'service = QiskitRuntimeService()\nbackend = service.backend("ibm_x")\n'
)

CLIENT = "qiskit-ibm-runtime"
_MODE_SINCE = version("0.24.0")
_OPEN_SESSION = "qiskit_ibm_runtime.ibm_backend.IBMBackend.open_session"


def told(facts: Facts, kind: Kind) -> Iterator[Event]:
    """The events of that kind, in releases that the target allows."""
    yield from (event for event in facts.once(execution.events) if event.kind is kind)


def finding(rule: Rule, facts: Facts, event: Event, *, message: str, fix: str, symbol: str = "") -> Finding:
    """A finding of `rule` about the event; related places are those of its session, of its block, of its end, and of the making of its
    subject.
    """
    related = [Related(event.ended.where.span, _end_of(event.kind, event.ended))] if event.ended is not None else []
    if event.block is not None and event.block.span not in {each.span for each in related}:
        related.append(Related(event.block.span, "the session is entered here"))
    known = {event.where.span, *(each.span for each in related)}
    for call, said in ((event.session, "the session is made here"), (event.subject.made, f"`{name_of(facts, event)}` is made here")):
        spot = facts.spot(call) if call is not None else None
        if spot is not None and not any(each.start <= spot.start and spot.end <= each.end for each in known):
            related.append(Related(spot, said))
            known.add(spot)
    return rule.finding(
        event.where.span, symbol=symbol or event.subject.cls, message=message, fixes=(Fix(fix),), related=tuple(sorted(related))
    )


def _end_of(kind: Kind, end: End) -> str:
    if not end.block:
        return "the session is closed here"
    return "the end of this block closes the session" if kind is Kind.CLOSED else "the end of this block puts the outer session out of use"


def name_of(facts: Facts, event: Event) -> str:
    """The name of the class that the event is about."""
    return called(facts, event.subject.cls)


def through(event: Event) -> str:
    """The functions of the project through which it happens, as an insertion for a message."""
    return f" (through `{'` and `'.join(event.where.via)}`)" if event.where.via else ""


def session_of(facts: Facts, event: Event) -> str:
    """The session that the event is about, and where it is."""
    name = event.session.node.func if event.session is not None else None
    called = getattr(name, "attr", None) or getattr(name, "id", "Session")
    span = opened_at(facts, event)
    return f"the `{called}` of {line(facts, span)}" if span is not None else f"the `{called}`"


def opened_at(facts: Facts, event: Event) -> Span | None:
    """Where the session is entered, or made where no block enters it; None if not in the text."""
    if event.block is not None:
        return event.block.span
    return facts.spot(event.session) if event.session is not None else None


def made_at(facts: Facts, call: Call | None) -> str:
    """Where the call stands, as an insertion for a message; nothing if not in the text."""
    span = facts.spot(call) if call is not None else None
    return f", at {line(facts, span)}" if span is not None else ""


def line(facts: Facts, span: Span) -> str:
    """The line of the span, in its cell."""
    place = facts.source.place(span)
    return f"line {place.line}" if place.cell is None else f"cell {place.cell}, line {place.line}"


def by_keyword(facts: Facts) -> str:
    """The keyword that hands a session to a primitive in the target's newest release of the runtime client."""
    return "mode" if facts.target[CLIENT].highest >= _MODE_SINCE else "session"


def has_open_session(facts: Facts, cls: str) -> bool:
    """Whether a release of the target has `open_session` on that class's backends; the retired client's is judged whatever the target."""
    if retired(cls, facts.knowledge) is not None:
        return True
    owner, _, name = _OPEN_SESSION.rpartition(".")
    member = facts.knowledge.member(owner, name)
    return member is not None and any(member.alive(release) for release in facts.target[member.distribution].releases)
