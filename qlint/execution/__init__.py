"""Sessions and the jobs that miss them: what is wrong in a module, over all releases of its target."""

from __future__ import annotations

from qlint.execution import handed_in, left_open, machine
from qlint.execution.events import Event, Kind
from qlint.execution.regimes import regimes
from qlint.facts import Facts

_CLIENT = "qiskit-ibm-runtime"
# What follows from what a program does not do, or did before: an excerpt leaves out, and its blocks may be apart.
_OF_WHOLE_PROGRAMS = frozenset({Kind.ALONE, Kind.CLOSED, Kind.NEVER_CLOSED, Kind.UNUSED, Kind.LEFT_OPEN, Kind.STILL_INSIDE})


def events(facts: Facts) -> tuple[Event, ...]:
    """What is wrong in some release of the target, each once."""
    found: dict[Event, None] = {}
    chosen = regimes(facts.target[_CLIENT].releases)
    for regime in chosen:
        for scene in facts.scenes():
            for event in machine.events(facts, scene, regime):
                if facts.source.complete or event.kind not in _OF_WHOLE_PROGRAMS:
                    found[event] = None
        found.update(dict.fromkeys(left_open.events(facts, regime) if facts.source.complete else ()))
    if chosen and facts.source.complete:
        found.update(dict.fromkeys(handed_in.events(facts)))
    return tuple(found)
