"""Sessions and the jobs that miss them: what is wrong in a module, over all releases of its target."""

from __future__ import annotations

from qlint.execution import machine
from qlint.execution.events import Event, Kind
from qlint.execution.regimes import Regime, regimes
from qlint.facts import Facts

_CLIENT = "qiskit-ibm-runtime"
# What follows from what a program does not do, or did before: an excerpt leaves out, and its blocks may be apart.
_OF_WHOLE_PROGRAMS = frozenset({Kind.ALONE, Kind.CLOSED, Kind.NEVER_CLOSED, Kind.UNUSED, Kind.LEFT_OPEN, Kind.STILL_INSIDE})


def events(facts: Facts) -> dict[Event, tuple[Regime, ...]]:
    """What is wrong, each with the regimes, of those in the target, for which it is."""
    found: dict[Event, tuple[Regime, ...]] = {}
    for regime in regimes(facts.target[_CLIENT].releases):
        for scene in facts.scenes():
            for event in machine.events(facts, scene, regime):
                if facts.source.complete or event.kind not in _OF_WHOLE_PROGRAMS:
                    found[event] = (*found.get(event, ()), regime)
    return found
