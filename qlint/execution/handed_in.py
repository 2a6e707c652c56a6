"""Sessions that a function gets from its caller, closes, and goes on to use: known by their names, as nobody sees them made."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from qlint.execution import roles
from qlint.execution.events import ERRORS, End, Event, Kind
from qlint.execution.rebinding import is_rebound
from qlint.execution.walk import calls
from qlint.facts import Call, Facts, Happens, Instance
from qlint.knowledge.ibm import PRIMITIVES, SESSIONS

_CLOSING, _RUN = frozenset({"close", "cancel"}), frozenset({"run"})


def events(facts: Facts) -> Iterator[Event]:
    """The runs in such a session that surely is closed, which raises in every release."""
    closings = [(name, each) for each in _own(facts) if (name := _closed(facts, each)) and not is_rebound(facts, name, each.call)]
    for run in _own(facts) if closings else ():
        match roles.called_on(facts, run.callee, _RUN, PRIMITIVES):
            case (Instance(made=made) as primitive,) if made is not None:
                before = (end for name, end in closings if name in _given(facts, made) and _is_between(facts, end.call, made, run.call))
                end = next(before, None)
                if end is not None and facts.guarded(run.where, ERRORS[Kind.CLOSED]) is None:
                    yield Event(Kind.CLOSED, run.where, primitive, ended=End(end.where, block=False))


def _own(facts: Facts) -> Iterator[Happens]:
    return (call for scene in facts.scenes() for call in calls(scene.course))


def _closed(facts: Facts, call: Happens) -> str:
    """How the session is written that the call closes, if it is such a one."""
    function, owners = call.call.node.func, roles.called_on(facts, call.callee, _CLOSING, SESSIONS)
    unseen = bool(owners) and all(each.made is None for each in owners)
    return _written(function.value) if unseen and isinstance(function, ast.Attribute) else ""


def _written(node: ast.expr) -> str:
    """The name, or the chain of attributes; nothing for other expressions."""
    text = ast.unparse(node)
    return text if re.fullmatch(r"[\w.]+", text) else ""


def _given(facts: Facts, primitive: Call) -> frozenset[str]:
    """How the session is written that the primitive is given, where nobody sees it made."""
    node = primitive.node
    written = [*node.args[:1], *(each.value for each in node.keywords if each.arg in ("mode", "session"))]
    values = [value for value in (primitive.argument("mode", 0), primitive.argument("session")) if value is not None]
    unseen = values and all(isinstance(each, Instance) and each.made is None for value in values for each in value)
    return frozenset(filter(None, map(_written, written))) if unseen and roles.made_of(facts, values[0], SESSIONS) else frozenset()


def _is_between(facts: Facts, end: Call, made: Call, run: Call) -> bool:
    """Whether the session is closed when the primitive runs that the same function made."""
    order = [(end, run), (made, run)]
    return all(facts.precedes(*each, same_turn=True) for each in order) and any(
        facts.precedes(*each, same_turn=True) for each in ((made, end), (end, made))
    )
