"""What becomes of the sessions that a scene makes: used, handed on, closed, or lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from qlint.execution import roles
from qlint.execution.events import End, Event, Kind
from qlint.execution.state import Group, Mode, State
from qlint.facts import Call, Facts, Happens, Scene, Value

_OPEN = frozenset({False})


class Ledger:
    """Kept in one run, over all of its branches: what was done once, may have been done.

    `here` is what the scene itself called, not a function that it calls; `entered` are sessions that a block entered, `bound`
    those in which some primitive may run; `ended` tells what last closed a session, `inner` which inner block ended last.
    """

    def __init__(self, facts: Facts, scene: Scene) -> None:
        self._facts = facts
        self._ends_here = scene.function or scene.program
        self._handed: set[Call] = set()
        self.here: dict[Call, Happens] = {}
        self.entered: set[Call] = set()
        self.bound: set[Call] = set()
        self.ended: dict[Call, End] = {}
        self.inner: End | None = None

    def close(self, sessions: Iterable[Call], end: End) -> None:
        """What closes the sessions."""
        self.ended.update(dict.fromkeys(sessions, end))

    def explained(self, event: Event) -> Event:
        """The event with what has closed the session that it is about, or put it out of use."""
        match event:
            case Event(kind=Kind.CLOSED, session=session) if session is not None:
                return replace(event, ended=self.ended.get(session))
            case Event(kind=Kind.ENDED_BY_INNER):
                return replace(event, ended=self.inner)
        return event

    def hand_on(self, value: Value) -> None:
        """The value gets to where others may use it."""
        self._handed.update(roles.calls_of(roles.within(value)))

    def bind(self, modes: Iterable[Mode], values: Iterable[Value]) -> None:
        """A primitive is made that may run in these modes, of these arguments."""
        self.bound.update(each.session for each in modes if each.session is not None)
        given = (each for value in values for each in roles.within(value) if roles.is_session(self._facts, each))
        self.bound.update(roles.calls_of(given))

    def is_own(self, session: Call) -> bool:
        """Whether the scene made the session, and so far keeps it to itself."""
        return session in self.here and session not in self._handed

    def is_on_device(self, session: Call) -> bool:
        """Whether the session is surely on a device of IBM's: on a simulator it costs nothing."""
        backends = roles.backend_of(session)
        return bool(backends) and all(roles.is_backend(self._facts, each) for each in backends)

    def left(self, state: State) -> Iterator[tuple[Kind, Happens]]:
        """The sessions that nobody uses, or nobody can close any more, at the end of the scene."""
        for made, groups in state.groups.items():
            if self.is_own(made) and Group.CLOSED not in groups:
                yield Kind.LEFT_OPEN, self.here[made]
        handed = {mode.session for primitive in self._handed for mode in state.modes.get(primitive, ())}
        for made, closed in state.closed.items():
            if made in self.here and made not in handed and made not in self.entered and self._is_lost(made):
                if made not in self.bound:
                    yield Kind.UNUSED, self.here[made]
                elif closed == _OPEN and not self._is_named(made):
                    yield Kind.NEVER_CLOSED, self.here[made]

    def _is_named(self, session: Call) -> bool:
        """Whether its id is read: by that, others can use it, or go on with it later."""
        uses = self._facts.members(lambda name: name == "session_id")
        return any(owner.made is not None and owner.made.node is session.node for use in uses for owner in use.owners)

    def _is_lost(self, session: Call) -> bool:
        """Whether nobody but the scene knows the session, which is on a device."""
        return self._ends_here and self.is_own(session) and self.is_on_device(session) and not self._facts.kept_by_others(session)
