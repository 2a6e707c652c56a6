"""Runs a scene as one regime of releases would: its control flow, with what each call does left to `jobs`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from qlint.execution.around import Around
from qlint.execution.events import Event, Kind
from qlint.execution.jobs import Jobs
from qlint.execution.regimes import Regime
from qlint.execution.state import Outside, State, joined
from qlint.facts import Chooses, Course, Exit, Facts, HandsOn, Happens, Holds, Leaves, Part, Repeats, Scene, Tries

_MOST_TURNS = 6
# Where one of these is told of a session, that nothing runs in it is only what follows.
_TELL_MORE = frozenset({Kind.CLOSED, Kind.OTHER_BACKEND})


def events(facts: Facts, scene: Scene, regime: Regime) -> tuple[Event, ...]:
    """What is wrong with sessions in the scene, each once. Branches are joined, loops turn until nothing new comes."""
    jobs = Jobs(facts, scene, regime)
    start = State(frozenset({Outside.NONE if facts.source.complete and not scene.function else Outside.CALLER}))
    run = _Run(jobs)
    end = run.course(scene.course, start, ())
    jobs.end(joined([end, *run.exits.returned]))
    told = {each.session for each in jobs.events if each.kind in _TELL_MORE}
    return tuple(each for each in jobs.events if each.kind is not Kind.UNUSED or not (scene.test or each.session in told))


@dataclass(slots=True)
class _Exits:
    """The states in which a course is left before its end: by `return`, or, for the loop around, by `break` and `continue`."""

    returned: list[State] = field(default_factory=list)
    left: list[State] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Turned:
    """A loop that has settled: the state in which any turn starts, with what the last turn led to."""

    start: State
    end: State | None
    exits: _Exits


class _Run:
    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self.exits = _Exits()
        self._settled: dict[Repeats, _Turned] = {}
        self._attempts: list[list[State]] = []  # for each `try` around, the states in which its body may be interrupted

    def course(self, parts: Course, state: State | None, around: tuple[Around, ...]) -> State | None:
        """The state after the parts; None if their end isn't reached."""
        for part in parts:
            if state is None:
                return None
            state = self._part(part, state, around)
        return state

    def _part(self, part: Part, state: State, around: tuple[Around, ...]) -> State | None:
        match part:
            case Happens():
                return self._happens(part, state, around)
            case Holds():
                return self._holds(part, state, around)
            case Chooses(branches=branches):
                return joined([self.course(branch, state, around) for branch in branches])
            case Repeats():
                return self._repeats(part, state, around)
            case Tries():
                return self._tries(part, state, around)
            case HandsOn(value=value, meanwhile=meanwhile):
                self._jobs.hand_on(value, meanwhile=meanwhile)
                return state
            case Leaves(how=Exit.RETURN):
                self.exits.returned.append(state)
            case Leaves(how=Exit.LOOP):
                self.exits.left.append(state)
        return None

    def _happens(self, call: Happens, state: State, around: tuple[Around, ...]) -> State | None:
        state = self._jobs.call(call, state, around)
        for attempt in self._attempts:
            if attempt[-1] is not state:
                attempt.append(state)
        if not call.runs:
            return state
        outer, self.exits = self.exits, _Exits()
        after = [self.course(course, state, around) for course in call.runs]
        after += self.exits.returned
        self.exits = outer
        return joined(after if call.followed else [*after, state])

    def _holds(self, block: Holds, state: State, around: tuple[Around, ...]) -> State | None:
        entered, inside = self._jobs.enter(block, state)
        within = (*around, entered) if entered is not None else around
        idle = self._jobs.activity
        end = self._then(lambda: self.course(block.body, inside, within), lambda left: self._jobs.leave(block, state, left))
        if entered is not None and self._jobs.activity == idle:
            self._jobs.nothing_ran(entered)
        return end

    def _then(self, body: Callable[[], State | None], finish: Callable[[State], State | None]) -> State | None:
        """Runs `body`, and `finish` after it, however it is left."""
        outer, self.exits = self.exits, _Exits()
        end = body()
        inner, self.exits = self.exits, outer
        for states, finished in ((inner.returned, outer.returned), (inner.left, outer.left)):
            left = joined(states)
            if left is not None and (after := finish(left)) is not None:
                finished.append(after)
        return finish(end) if end is not None else None

    def _tries(self, attempt: Tries, state: State, around: tuple[Around, ...]) -> State | None:
        def body() -> State | None:
            interrupted = [state]
            self._attempts.append(interrupted)
            end = self.course(attempt.body, state, around)
            self._attempts.pop()
            start = joined(interrupted)
            handled = [self.course(handler, start, around) for handler in attempt.handlers]
            return joined([self.course(attempt.orelse, end, around), *handled])

        return self._then(body, lambda left: self.course(attempt.final, left, around))

    def _repeats(self, loop: Repeats, state: State, around: tuple[Around, ...]) -> State | None:
        """The first turns only find out in which states the loop may start; what they say may not hold in general.

        What was found out of a loop is kept: in the turns of the loops around it, it starts in the same states, or in more.
        """
        known = self._settled.get(loop)
        start = state if known is None else joined([known.start, state]) or state
        if known is None or start != known.start:
            known = self._settled[loop] = self._turned(loop, start, around)
        if self._jobs.muted:
            end, exits = known.end, known.exits
        else:
            outer, self.exits = self.exits, _Exits()
            with self._jobs.turning(loop):
                end = self.course(loop.body, known.start, around)
            exits, self.exits = self.exits, outer
        self.exits.returned += exits.returned
        return joined([self.course(loop.after, joined([known.start, end, *exits.left]), around), *exits.left])

    def _turned(self, loop: Repeats, start: State, around: tuple[Around, ...]) -> _Turned:
        """The loop after as many turns as bring something new."""
        outer = self.exits
        self._jobs.muted += 1
        for _ in range(_MOST_TURNS):
            self.exits = _Exits()
            end = self.course(loop.body, start, around)
            after = joined([start, end, *self.exits.left]) or start
            if after == start:
                break
            start = after
        self._jobs.muted -= 1
        turned, self.exits = _Turned(start, end, self.exits), outer
        return turned
