"""Primitives beside a session of `open_session` that another function has opened, most often the one that sets an object up."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution import roles
from qlint.execution.events import Event, Kind
from qlint.execution.given import Sort, given
from qlint.execution.regimes import Regime
from qlint.execution.walk import blocks, calls
from qlint.facts import Call, Facts, Instance, Value, Where
from qlint.knowledge.ibm import BACKENDS, PRIMITIVES

# What may close the session, end the use of it, or open another one.
_OTHERWISE = r"\b(?:close_session|cancel_session|cancel|Session|Batch)\b"


def events(facts: Facts, regime: Regime) -> Iterator[Event]:
    """The runs on the backend whose session was opened bare, where nothing closes it; in one function the machine sees them."""
    if not facts.reaches(r"\bopen_session\b") or facts.reaches(_OTHERWISE):
        return
    opened = list(_opened(facts))
    for run in facts.calls() if opened else ():
        primitives = facts.receiver(run.call) if run.guard is None and all(each.member == "run" for each in run.callees) else ()
        match roles.made_of(facts, primitives, PRIMITIVES):
            case (Instance(made=made) as primitive,) if made is not None:
                what, where = given(facts, primitive, regime), Where(run.span, run.call.node.func)
                sessions = (each for each in opened if what.sort is Sort.BACKEND and _is_opened(facts, each, what.value, run.call))
                session = next(sessions, None)
                if session is not None and facts.guarded(where) is None:
                    yield Event(Kind.PRIMITIVE_BESIDE, where, primitive, session)


def _opened(facts: Facts) -> Iterator[Call]:
    """The calls that open a session, but those that a block enters: whoever leaves that has done with the session."""
    for scene in facts.scenes():
        entered = {each.where.node for each in blocks(scene.course)}
        for each in calls(scene.course):
            if each.call.node not in entered and roles.called_on(facts, each.callee, frozenset({"open_session"}), BACKENDS):
                yield each.call


def _is_opened(facts: Facts, session: Call, backend: Value, run: Call) -> bool:
    """Whether the session is open when the function is left that looks up the backend, and the run stands in another one."""
    opener = facts.receiver(session)
    if roles.same_object(backend, opener) is not True or facts.precedes(session, run, same_turn=True):
        return False
    made = roles.calls_of(opener)
    return all(facts.precedes(each, session, same_turn=True) for each in made) and facts.precedes(session, run)
