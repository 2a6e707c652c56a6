"""How a primitive will run, from what it is given and from the session that is in use where it is made."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution import roles
from qlint.execution.given import Given, Sort, given
from qlint.execution.regimes import Client, Place, Regime
from qlint.execution.state import Mode, Outside
from qlint.facts import Call, Constant, Facts, Instance, Value

_UNKNOWN = Mode(Place.UNKNOWN)


def modes(facts: Facts, primitive: Instance, current: frozenset[Call | Outside], regime: Regime) -> frozenset[Mode]:
    """All ways in which `primitive`, which a call made, may run, where `current` may be in use."""
    match given(facts, primitive, regime):
        case Given(sort=Sort.NOTHING):
            return frozenset(_without(each, regime) for each in current)
        case Given(sort=Sort.BACKEND, value=value):
            return frozenset(_with_backend(facts, value, each, regime) for each in current)
        case Given(sort=Sort.WRONG, value=value):
            return frozenset({Mode(Place.REFUSED, bare=all(roles.is_backend_session(facts, each) for each in value))})
        case Given(value=value):
            return frozenset(_with_session(facts, value))


def late(
    facts: Facts, primitive: Instance, settled: frozenset[Mode], current: frozenset[Call | Outside], regime: Regime
) -> frozenset[Mode]:
    """How a client-side primitive runs where `current` may be in use, if being made settled it for `settled`."""
    if regime.client is Client.MADE:
        return settled
    again = modes(facts, primitive, current, regime)
    if regime.client is Client.BOTH:
        return frozenset(new for each in settled for new in (again if each.place is Place.JOB else (each,)))
    return again if given(facts, primitive, regime).sort is Sort.BACKEND else frozenset(_at_run(each) for each in current)


def _at_run(current: Call | Outside) -> Mode:
    if isinstance(current, Outside):
        return Mode(Place.JOB if current in (Outside.NONE, Outside.ENDED) else Place.UNKNOWN, inside=current is Outside.ENDED)
    return Mode(Place.SESSION, current, inside=True)


def _without(current: Call | Outside, regime: Regime) -> Mode:
    match current:
        case Outside.NONE | Outside.ENDED:
            return Mode(regime.alone, bare=True)
        case Outside.CALLER:
            return Mode(Place.UNKNOWN, bare=True)
        case Outside.UNKNOWN:
            return _UNKNOWN
    return Mode(Place.SESSION, current, inside=True)


def _with_session(facts: Facts, value: Value) -> Iterator[Mode]:
    for each in value:
        if isinstance(each, Instance) and each.made is not None and roles.is_session(facts, each):
            yield Mode(Place.SESSION, each.made)
        else:
            yield _UNKNOWN


def _with_backend(facts: Facts, value: Value, current: Call | Outside, regime: Regime) -> Mode:
    """Given a backend, its name, or what `open_session` gave."""
    by_name = any(isinstance(each, Constant) for each in value)
    if by_name and not regime.takes_names:
        return Mode(Place.REFUSED if all(isinstance(each, Constant) for each in value) else Place.UNKNOWN)
    if isinstance(current, Outside):
        sure = not regime.hidden and (current is not Outside.UNKNOWN or regime.backend_inside is Place.JOB)
        return Mode(Place.JOB if sure else Place.UNKNOWN, inside=current is Outside.ENDED, bare=True)
    if not all(isinstance(each, Instance | Constant) and (isinstance(each, Constant) or roles.is_backend(facts, each)) for each in value):
        return Mode(Place.UNKNOWN, bare=True)
    same = None if by_name else roles.same_object(value, roles.backend_of(current))
    places = {regime.backend_inside} if same else {regime.other_inside} if same is False else {regime.backend_inside, regime.other_inside}
    place = places.pop() if len(places) == 1 else Place.UNKNOWN
    return Mode(place, current if place is Place.SESSION else None, inside=True, bare=True)
