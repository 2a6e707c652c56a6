"""What is known of sessions and primitives at one point of a course, and how several such points join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeVar

from qlint.execution.regimes import Place
from qlint.facts import Call

K = TypeVar("K")
V = TypeVar("V")


class Outside(str, Enum):
    """What holds where no block of the scene puts a session in use."""

    NONE = "no session is in use"
    CALLER = "whoever calls the function may have one in use"
    ENDED = "the end of an inner block has put the session of the block around out of use"
    UNKNOWN = "a block that can't be looked into may have one in use"


class Group(str, Enum):
    """How a session of `backend.open_session()` stands."""

    OPEN = "open"
    LEFT = "its block is left, which closes nothing"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Mode:
    """How a primitive runs: its place, with the session if that is the place.

    `inside`: it was made while a session was in use. `bare`: it surely has no `Session` by argument or block.
    """

    place: Place
    session: Call | None = None
    inside: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Each field holds all that is possible.

    `current`: the session that is in use for primitives that are given none. `closed`: whether the sessions made or entered
    so far are. `modes`: of the primitives made so far. `groups`: the sessions of `backend.open_session()`, by the call of that.
    """

    current: frozenset[Call | Outside]
    closed: Mapping[Call, frozenset[bool]] = field(default_factory=dict)
    modes: Mapping[Call, frozenset[Mode]] = field(default_factory=dict)
    groups: Mapping[Call, frozenset[Group]] = field(default_factory=dict)

    def using(self, current: Iterable[Call | Outside]) -> State:
        return replace(self, current=frozenset(current))

    def with_closed(self, sessions: Iterable[Call], *, closed: bool) -> State:
        return replace(self, closed={**self.closed, **dict.fromkeys(sessions, frozenset({closed}))})

    def with_modes(self, primitive: Call, modes: Iterable[Mode]) -> State:
        return replace(self, modes={**self.modes, primitive: frozenset(modes)})

    def with_groups(self, sessions: Iterable[Call], group: Group) -> State:
        return replace(self, groups={**self.groups, **dict.fromkeys(sessions, frozenset({group}))})


def joined(states: Iterable[State | None]) -> State | None:
    """Everything that is possible in one of the states; None if none is reached."""
    reached = [each for each in states if each is not None]
    if len(reached) < 2:
        return reached[0] if reached else None
    current = frozenset(each for state in reached for each in state.current)
    closed, modes, groups = ([each.closed for each in reached], [each.modes for each in reached], [each.groups for each in reached])
    return State(current, _united(closed), _united(modes), _united(groups))


def _united(maps: Iterable[Mapping[K, frozenset[V]]]) -> Mapping[K, frozenset[V]]:
    found: dict[K, frozenset[V]] = {}
    for each in maps:
        for key, values in each.items():
            found[key] = found.get(key, values) | values
    return found
