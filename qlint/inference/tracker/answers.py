"""Answers to questions that depend on one another, in circles too: each is kept once nothing can change it any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qlint.facts import Items, Reason, Unknown, Value

_DEEPEST = 25  # questions that may wait for one another, before the last is answered by itself, from the start
_MOST_ROUNDS = 8
_MOST_IN_ONE = 100_000  # questions that one question may lead to, and all together
_MOST = 3_000_000

_RECURSION: Value = (Unknown(Reason.RECURSION),)

Question = object
Solve = Callable[[], Value]


class _TooDeep(Exception):
    """So many questions wait that this one must be answered first."""

    def __init__(self, question: Question, solve: Solve) -> None:
        self.question, self.solve = question, solve


class _TooMuch(Exception):
    """The question at the start leads to too many others."""


@dataclass(slots=True)
class _Open:
    """A question that is being answered; `serial` tells its rounds apart, and is lower the further out it is.

    `back`: what it waits for led back to it; `lowest`: the serial of the outermost question that it was led back to, or its own.
    """

    question: Question
    serial: int
    lowest: int
    back: bool = False


class Answers:
    """Least fixed points: what lacks a question that is still open is kept only as long as that stays open, in the same round."""

    def __init__(self) -> None:
        self._final: dict[Question, Value] = {}
        self._partial: dict[Question, tuple[Value, int]] = {}  # with the serial of the outermost that it lacks
        self._inside: list[Question] = []  # those with a partial answer, in the order in which these were given
        self._assumed: dict[Question, Value] = {}  # what a question that leads back to itself gave in the last round
        self._open: dict[Question, _Open] = {}
        self._around: dict[int, int] = {}  # of a round that lacked one further out, the serial of that; of an open one, its own
        self._stack: list[_Open] = []
        self._serial = 0
        self._changes = 0
        self._left = 0
        self._total = _MOST

    def answer(self, question: Question, solve: Solve) -> Value:
        """What `solve` gives; empty only while the question is open further out."""
        if (final := self._final.get(question)) is not None:
            return final
        if (around := self._open.get(question)) is not None:
            around.back = True
            self._lack(around.serial)
            return self._assumed.get(question, ())
        if (partial := self._partial.get(question)) is not None and (serial := self._still_open(partial[1])):
            self._lack(serial)
            return partial[0]
        if not self._stack:
            return self._from_the_start(question, solve)
        if len(self._stack) >= _DEEPEST:
            raise _TooDeep(question, solve)
        return self._rounds(question, solve)

    def _lack(self, serial: int) -> None:
        """What waits now lacks the question of that round."""
        waiting = self._stack[-1]
        waiting.lowest = min(waiting.lowest, serial)

    def _still_open(self, serial: int) -> int:
        """The serial of the open question that what lacks that round waits for; 0 if there is none any more."""
        while (around := self._around.get(serial, 0)) not in (0, serial):
            serial = around
        return around

    def _from_the_start(self, question: Question, solve: Solve) -> Value:
        waiting = {question: solve}
        before = self._left = min(_MOST_IN_ONE, self._total)
        try:
            while waiting:
                last = next(reversed(waiting))
                try:
                    self._rounds(last, waiting[last])
                    del waiting[last]
                except _TooDeep as deeper:
                    if deeper.question in waiting:  # a circle that is too long to go round
                        self._final[deeper.question] = _RECURSION
                    waiting[deeper.question] = deeper.solve
        except (_TooMuch, RecursionError):
            self._final[question] = _RECURSION
        self._total -= before - max(self._left, 0)
        self._assumed.clear()
        self._partial.clear()
        self._inside.clear()
        self._around.clear()
        return self._final[question]

    def _rounds(self, question: Question, solve: Solve) -> Value:
        """Answers the question; if it turns out to be the outermost of a circle, until nothing changes any more.

        Then what the last round gave to the others of the circle is their answer, too.
        """
        first = len(self._inside)
        for _ in range(_MOST_ROUNDS):
            changes = self._changes
            del self._inside[first:]
            result, lowest = self._round(question, solve)
            if lowest:
                self._partial[question] = (result, lowest)
                self._inside.append(question)
                self._lack(lowest)
                return result
            if self._changes == changes:
                self._final.update((each, self._partial[each][0] or _RECURSION) for each in self._inside[first:])
                break
        else:
            result = _RECURSION  # it grows for ever
        self._final[question] = result or _RECURSION
        return self._final[question]

    def _round(self, question: Question, solve: Solve) -> tuple[Value, int]:
        """One answer, and the serial of the outermost question that it lacks, 0 if it lacks none but itself."""
        self._left -= 1
        if self._left < 0:
            raise _TooMuch
        self._serial += 1
        here = _Open(question, self._serial, self._serial)
        self._open[question] = here
        self._around[here.serial] = here.serial
        self._stack.append(here)
        try:
            result = solve()
        finally:
            self._stack.pop()
            del self._open[question]
            del self._around[here.serial]
        if here.back and _content(result) != _content(before := self._assumed.get(question, ())):
            # Where a circle that does not only grow ends depends on where it began. Containers grow by being replaced.
            if not {each for each in before if not isinstance(each, Items)} <= set(result):
                result = tuple(dict.fromkeys((*result, *_RECURSION)))
            self._assumed[question] = result
            self._changes += 1
        if here.lowest == here.serial:
            return result, 0
        self._around[here.serial] = here.lowest
        return result, here.lowest


def _content(value: Value) -> frozenset[object]:
    """The value, whatever the order of the alternatives in it and in its elements."""
    return frozenset((each.exact, each.keys, tuple(map(_content, each.elements))) if isinstance(each, Items) else each for each in value)
