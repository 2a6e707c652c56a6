"""What the history says of an argument of a call in the releases of a target."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import version
from qlint.knowledge.taking import Callee, Silent, Takes, Taking
from qlint.target import Target

Fits = Callable[[Takes], bool]


class Fate(Enum):
    """What became of an argument that some release of the target doesn't take."""

    GONE = "earlier releases took it"
    COMING = "only later releases take it"
    NEVER = "no release took it"


@dataclass(frozen=True, slots=True)
class Refused:
    """An argument that releases of `distribution` which the target allows do not take; `everywhere` if none of them does.

    `release` is the first that refuses what earlier ones took, or the first that takes what the target's refuse; "" if none ever
    took it. `releases` are those of the target that refuse it, `there` is what the first of them takes, `before` what the last
    that took it did.
    """

    fate: Fate
    distribution: str
    release: str
    everywhere: bool
    releases: tuple[Version, ...]
    there: Takes
    before: Takes | None = None


class Arguments:
    """The question whether calls of a callee take an argument, in all releases that the target allows."""

    def __init__(self, knowledge: Knowledge, target: Target) -> None:
        self._knowledge, self._target = knowledge, target
        self._taking = Taking(knowledge, target)

    def keyword(self, callee: Callee, name: str) -> Refused | None:
        """What became of the argument of that name; None if every release of the target takes it, or it isn't known."""
        return self._judged(callee, lambda takes: takes.keyword(name))

    def by_position(self, callee: Callee, count: int) -> Refused | None:
        """The same of `count` arguments by position."""
        return self._judged(callee, lambda takes: (most := takes.positions()) is None or count <= most)

    def at_position(self, callee: Callee, place: int, name: str) -> Refused | None:
        """The same of the argument of that name at a 0-based position."""
        return self._judged(callee, lambda takes: takes.positions() is None or takes.positional()[place : place + 1] == (name,))

    def _judged(self, callee: Callee, fits: Fits) -> Refused | None:
        distribution = self._taking.distribution(callee)
        if distribution is None:
            return None
        allowed = [(release, self._taking.at(callee, release)) for release in self._target[distribution].releases]
        known = [(release, takes) for release, takes in allowed if isinstance(takes, Takes)]
        refusing = [(release, takes) for release, takes in known if not fits(takes)]
        if not refusing:
            return None
        first, there = refusing[0]
        said = (len(refusing) == len(known), tuple(release for release, _ in refusing), there)
        before = self._before(callee, distribution, first, fits)
        if before is not None:
            return Refused(Fate.GONE, distribution, before[0], *said, before[1])
        history = list(self._history(callee, distribution))  # the releases before the first don't take it
        if taken := next((text for text, takes in history if isinstance(takes, Takes) and fits(takes)), None):
            return Refused(Fate.COMING, distribution, taken, *said)
        never = all(takes is not Silent.UNKNOWN for _, takes in history)
        return Refused(Fate.NEVER, distribution, "", *said) if never else None

    def _before(self, callee: Callee, distribution: str, until: Version, fits: Fits) -> tuple[str, Takes] | None:
        """The first release that refuses what the last before it took, and what that took."""
        last: Takes | None = None
        first = ""
        for text, takes in self._history(callee, distribution):
            if isinstance(takes, Takes):
                last, first = (takes, "") if fits(takes) else (last, first or text)
            if version(text) >= until:
                break
        return (first, last) if last is not None else None

    def _history(self, callee: Callee, distribution: str) -> Iterator[tuple[str, Takes | Silent]]:
        for text in self._knowledge.distributions[distribution].releases:
            yield text, self._taking.at(callee, version(text))
