"""What calls and blocks do to sessions and primitives under one regime, and what is wrong with it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from qlint.execution import roles
from qlint.execution.around import Around
from qlint.execution.events import ERRORS, End, Event, Kind
from qlint.execution.given import Given, Sort, given
from qlint.execution.ledger import Ledger
from qlint.execution.making import modes
from qlint.execution.regimes import Place, Regime
from qlint.execution.running import Run
from qlint.execution.state import Group, Mode, Outside, State, joined
from qlint.execution.walk import calls
from qlint.facts import Call, Facts, Happens, Holds, Instance, Method, Repeats, Scene, Value, Where
from qlint.knowledge.ibm import BACKEND_SESSIONS, BACKENDS, PRIMITIVES, SESSIONS

_CLOSING = frozenset({"close", "cancel"})
_GROUPING = frozenset({"open_session"})
_UNGROUPING = frozenset({"close_session", "cancel_session"})
_RUN = frozenset({"run"})
_OPEN = frozenset({Group.OPEN})


class Jobs:
    """The semantics of one run. `events` are kept in the order in which they are found; none is added while `muted`."""

    def __init__(self, facts: Facts, scene: Scene, regime: Regime) -> None:
        self._facts, self._regime = facts, regime
        self.events: dict[Event, None] = {}
        self.muted = 0
        self.activity = 0  # how often something happened that may run a job
        self._ledger = Ledger(facts, scene)
        self._turns: list[tuple[frozenset[ast.Call], frozenset[str]]] = []  # the calls in each loop around, and the names bound there

    def call(self, call: Happens, state: State, around: tuple[Around, ...]) -> State:
        """The state after the call, before the body of a function that it runs."""
        facts = self._facts
        if not call.where.via:
            self._ledger.here[call.call] = call
        if roles.constructs(facts, call, PRIMITIVES):
            return self._make(call, state, around)
        if roles.constructs(facts, call, SESSIONS):
            return self._open(call, state)
        if roles.made_of(facts, call.result, BACKEND_SESSIONS) and roles.called_on(facts, call.callee, _GROUPING, BACKENDS):
            return state.with_groups([call.call], Group.OPEN)
        if owners := roles.called_on(facts, call.callee, _CLOSING, (*SESSIONS, *BACKEND_SESSIONS)):
            return self._close(owners, state, call.where)
        if roles.called_on(facts, call.callee, _UNGROUPING, BACKENDS):
            return state.with_groups(state.groups, Group.CLOSED)
        if owners := roles.called_on(facts, call.callee, _RUN, PRIMITIVES):
            self._told(Run(facts, self._regime, call.where, owners, state, around).of_primitive())
        elif owners := roles.called_on(facts, call.callee, _RUN, BACKENDS):
            self._told(Run(facts, self._regime, call.where, owners, state, around).of_backend())
        else:
            return self._other(call, self._entered_by_hand(call, state))
        return state

    def _entered_by_hand(self, call: Happens, state: State) -> State:
        """The state after a call that may be `session.__enter__()` or `session.__exit__()`, or close one that may be something else."""
        for owner, name in roles.methods(self._facts, call.callee, SESSIONS):
            if name == "__enter__":
                self._ledger.entered.update([owner])
                state = state.with_closed([owner], closed=False).using([owner])
            elif name == "__exit__":
                state = self._perhaps(state, [owner]).using({Outside.UNKNOWN})
            elif name in _CLOSING:
                state = self._perhaps(state, [owner])
        if any(isinstance(each, Method) and each.name in _UNGROUPING for each in call.callee):
            state = joined([state, state.with_groups(state.groups, Group.CLOSED)]) or state
        return state

    def _perhaps(self, state: State, closed: Iterable[Call]) -> State:
        return joined([state, state.with_closed(closed, closed=True)]) or state

    def _other(self, call: Happens, state: State) -> State:
        """A call that has no part in this: what it is given, it may keep, or run."""
        if roles.enters(call):
            for value in roles.arguments(call.call):
                if sessions := roles.calls_of(roles.made_of(self._facts, value, SESSIONS)):
                    state = state.with_closed(sessions, closed=False).using(sessions)
        if not (call.runs and call.followed) and not roles.is_harmless(self._facts, call):
            self.activity += 1
            for value in roles.arguments(call.call):
                self.hand_on(value)
        return state

    def _make(self, call: Happens, state: State, around: tuple[Around, ...]) -> State:
        subject = roles.made_by(call)
        what, found = given(self._facts, subject, self._regime), modes(self._facts, subject, state.current, self._regime)
        if kind := self._made_wrong(subject, what, found, state, around):
            current = next(iter(state.current))
            if kind is Kind.ENDED_BY_INNER:
                self._say(self._ended_by_inner(call.where, subject, around))
            else:
                other = None if kind is Kind.NO_SESSION or isinstance(current, Outside) else current
                self._say(Event(kind, call.where, subject, other))
        self._ledger.bind(found, roles.arguments(call.call))
        return state.with_modes(call.call, found)

    def _made_wrong(self, subject: Instance, what: Given, found: frozenset[Mode], state: State, around: tuple[Around, ...]) -> Kind | None:
        """What is wrong with a primitive already where it is made."""
        if what.sort is Sort.WRONG:
            return None if any(roles.is_backend_session(self._facts, each) for each in what.value) else Kind.NO_SESSION
        if len(state.current) != 1:
            return None
        (current,) = state.current
        if all(each.place is Place.OTHER for each in found):
            return Kind.OTHER_BACKEND
        if current is Outside.ENDED and what.sort is Sort.NOTHING:
            return Kind.ENDED_BY_INNER
        if current is Outside.ENDED and what.sort is Sort.BACKEND and self._regime.backend_inside is Place.SESSION:
            device = roles.backend_of(around[-1].session) if around and around[-1].session is not None else ()
            return None if roles.is_late(subject) or roles.other_device(what.value, device) else Kind.ENDED_BY_INNER
        if current is Outside.NONE and what.sort is Sort.NOTHING and self._regime.alone is Place.REFUSED:
            beside = any(each.group for each in around) or any(group == _OPEN for group in state.groups.values())
            return None if beside else Kind.ALONE  # beside `open_session` it is told when it runs
        return None

    def _ended_by_inner(self, where: Where, subject: Instance, around: tuple[Around, ...]) -> Event:
        outer = around[-1] if around and around[-1].sessions else None
        session, block = (outer.session, outer.where) if outer is not None else (None, None)
        return self._ledger.explained(Event(Kind.ENDED_BY_INNER, where, subject, session, block))

    def _open(self, call: Happens, state: State) -> State:
        subject = roles.made_by(call)
        backends = roles.backend_of(call.call)
        self._say(Event(Kind.OPENED, call.where, subject))
        if backends and all(isinstance(each, Instance) and not roles.is_backend(self._facts, each) for each in backends):
            self._say(Event(Kind.ON_SIMULATOR, call.where, subject))
        return state.with_closed([call.call], closed=False)

    def _close(self, owners: tuple[Instance, ...], state: State, where: Where) -> State:
        sessions = roles.calls_of(owners)
        self._ledger.close(sessions, End(where, block=False))
        state = state.with_groups([each for each in sessions if each in state.groups], Group.CLOSED)
        closed = [each for each in sessions if each not in state.groups]
        if len(sessions) == 1:
            return state.with_closed(closed, closed=True)
        return self._perhaps(state, closed)  # one of them, nobody knows which

    def enter(self, block: Holds, state: State) -> tuple[Around | None, State]:
        """What the block is to what happens in it, and the state at its start."""
        facts = self._facts
        if sessions := roles.made_of(facts, block.value, SESSIONS):
            calls = roles.calls_of(sessions)
            fresh = [each for each in calls if each not in state.closed]
            self._ledger.entered.update(calls)
            self._each_turn(block, sessions)
            inside = state.with_closed(fresh, closed=False).using(calls if len(calls) == len(sessions) else {Outside.UNKNOWN})
            return Around(block.value, block.where, group=False), inside
        if groups := roles.made_of(facts, block.value, BACKEND_SESSIONS):
            return Around(block.value, block.where, group=True), state.with_groups(roles.calls_of(groups), Group.OPEN)
        perhaps = roles.sessions_in(facts, block.value)
        self._ledger.entered.update(perhaps)
        known = not block.own and not perhaps and all(isinstance(each, Instance) for each in block.value)
        return None, state if known else state.using({*state.current, Outside.UNKNOWN})

    def leave(self, block: Holds, before: State, state: State) -> State:
        """The state after the block, which was entered in `before`."""
        if sessions := roles.made_of(self._facts, block.value, SESSIONS):
            if self._regime.leaving_closes:
                state = state.with_closed(roles.calls_of(sessions), closed=True)
                self._ledger.close(roles.calls_of(sessions), End(block.where, block=True))
            if before.current <= {Outside.NONE}:
                return state.using({Outside.NONE})
            self._ledger.inner = End(block.where, block=True)
            known = all(each is Outside.ENDED or not isinstance(each, Outside) for each in before.current)
            return state.using({Outside.ENDED} if known else {Outside.CALLER, Outside.UNKNOWN})
        if groups := roles.made_of(self._facts, block.value, BACKEND_SESSIONS):
            left = [each for each in roles.calls_of(groups) if state.groups.get(each) == _OPEN]
            return state.with_groups(left, Group.LEFT)
        return self._perhaps(state, roles.sessions_in(self._facts, block.value))

    def hand_on(self, value: Value, *, meanwhile: bool = False) -> None:
        """The value gets to where others may use it; `meanwhile`: before anything else happens."""
        self.activity += meanwhile
        self._ledger.hand_on(value)

    def nothing_ran(self, block: Around) -> None:
        """Nothing in the block may have run a job."""
        made = roles.calls_of(block.sessions)
        if (
            len(made) == len(block.sessions)
            and not block.group
            and all(self._ledger.is_own(each) and self._ledger.is_on_device(each) for each in made)
        ):
            self._say(Event(Kind.UNUSED, block.where, block.sessions[0], block.session))

    @contextmanager
    def turning(self, loop: Repeats) -> Iterator[None]:
        """While the body of the loop runs."""
        self._turns.append((frozenset(each.call.node for each in calls(loop.body, deep=True)) if loop.counted else frozenset(), loop.binds))
        try:
            yield
        finally:
            self._turns.pop()

    def _each_turn(self, block: Holds, sessions: tuple[Instance, ...]) -> None:
        turn, bound = self._turns[-1] if self._turns else (frozenset[ast.Call](), frozenset[str]())
        made = [each for each in roles.calls_of(sessions) if each.node in turn]
        if len(made) != 1 or len(sessions) != 1 or not sessions[0].cls.endswith(".Session"):
            return
        backends = [each for each in roles.backend_of(made[0]) if isinstance(each, Instance)]
        named = {each.id for each in ast.walk(made[0].node) if isinstance(each, ast.Name)}
        if (
            self._ledger.is_on_device(made[0])
            and named.isdisjoint(bound)
            and all(each.made is not None and each.made.node not in turn for each in backends)
        ):
            self._say(Event(Kind.EACH_TIME, block.where, sessions[0], made[0]))

    def end(self, state: State | None) -> None:
        """What is left open at the end of the scene."""
        for kind, call in self._ledger.left(state) if state is not None else ():
            self._say(Event(kind, call.where, roles.made_by(call), call.call))

    def _told(self, events: Iterator[Event]) -> None:
        self.activity += 1
        for each in events:
            self._say(self._ledger.explained(each))

    def _say(self, event: Event) -> None:
        """Adds the event, unless it lies in a function with all that it is about: that has a scene of its own."""
        where, block = event.where, event.block
        about = [event.session, event.subject.made] if block is None else []
        outside = bool(where.via) and (block is None or block.via) and not any(each in self._ledger.here for each in about)
        if not (self.muted or outside) and self._facts.guarded(where, ERRORS.get(event.kind, frozenset())) is None:
            self.events[event] = None
