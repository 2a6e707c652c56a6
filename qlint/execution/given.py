"""What the constructor of a primitive is given to run in, and which of it counts in a regime."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qlint.execution import roles
from qlint.execution.regimes import Regime, Slots
from qlint.facts import Facts, Instance, Nothing, Value


class Sort(str, Enum):
    """What a primitive was given."""

    NOTHING = "nothing that counts"
    BACKEND = "a backend, or its name"
    SESSION = "something that may be a session"
    WRONG = "something in the place of a session that is none, which raises"


@dataclass(frozen=True, slots=True)
class Given:
    sort: Sort
    value: Value = ()


_NOTHING = Given(Sort.NOTHING)


def given(facts: Facts, primitive: Instance, regime: Regime) -> Given:
    """What counts of what the call gave that made `primitive`."""
    assert primitive.made is not None, "asked of what a call made"
    made = primitive.made
    slots = regime.second if roles.is_second_generation(primitive) else regime.first
    session, backend = made.argument("session"), made.argument("backend")
    if slots is Slots.MODE:
        return _any(facts, made.argument("mode", 0), session, backend)
    if _is_something(mode := made.argument("mode")):
        return _any(facts, mode)  # the program is for later releases, which is told elsewhere
    first, second = made.argument("", 0), made.argument("", 1)
    if slots is Slots.EITHER:
        return _any(facts, session, _object(second), first, backend)
    return _apart(facts, session if session is not None else second, backend if backend is not None else first)


def _any(facts: Facts, *values: Value | None) -> Given:
    """Of the values, the first that is something."""
    value = next((each for each in values if _is_something(each)), None)
    if value is None:
        return _NOTHING
    return Given(Sort.BACKEND if roles.no_runtime_session(facts, value) else Sort.SESSION, value)


def _apart(facts: Facts, session: Value | None, backend: Value | None) -> Given:
    if session is not None and _is_something(session):
        return Given(Sort.WRONG if roles.no_runtime_session(facts, session) else Sort.SESSION, session)
    if (
        backend is None
        or not _is_something(backend)
        or all(roles.is_session(facts, each) or roles.is_backend_session(facts, each) for each in backend)
    ):
        return _NOTHING
    return Given(Sort.BACKEND if roles.no_runtime_session(facts, backend) else Sort.SESSION, backend)


def _object(value: Value | None) -> Value | None:
    """The value, where it may be of a class of a watched package: the second position was for other things, too."""
    return value if value is not None and any(isinstance(each, Instance) for each in value) else None


def _is_something(value: Value | None) -> bool:
    return value is not None and not all(isinstance(each, Nothing) for each in value)
