"""Round after round of fixes in one file, until no fix is left that can be applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qlint.fixing.candidate import Candidate, Key, candidates, compatible
from qlint.fixing.choice import Allowed
from qlint.fixing.version import Brings, Refused, Version

_MOST_ROUNDS = 20
_DEEPEST = 3  # of fixes that bring findings, one after another, until all is mended
_MOST_ATTEMPTS = 50  # in one file


@dataclass(frozen=True, slots=True)
class Dropped:
    """A fix that is not applied, and why: a clause. `brings`: it holds, but for findings that come with it."""

    candidate: Candidate
    reason: str
    brings: Brings | None = None


@dataclass(slots=True)
class Mending:
    """What came of one file: the versions from the one that was read to the last, and what was done in between."""

    start: Version
    last: Version
    applied: list[Candidate] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

    def on(self, candidate: Candidate, then: Mending) -> Mending:
        """With a fix more, and what was done after it."""
        return Mending(self.start, then.last, [*self.applied, candidate, *then.applied], then.dropped)


def mended(start: Version, allowed: Allowed, *, keep: bool = False) -> Mending:
    """The file with all fixes that are allowed and hold. Raises SettingsError and TargetError.

    A fix that brings findings is applied only if all of those are mended by others that follow it. With `keep` it is also
    applied if what it brings lies in code that stayed as it was: what could not be seen there before is to be told then.
    """
    return _Work(allowed, keep=keep).done(start)


class _Work:
    """The work on one file. Not for more than one thread."""

    def __init__(self, allowed: Allowed, *, keep: bool) -> None:
        self._allowed, self._keep = allowed, keep
        self._attempts = _MOST_ATTEMPTS

    def done(self, start: Version) -> Mending:
        found = self._settled(start, 0)
        seen = set[bytes]()  # fixes that uncover what one another mends would go round for ever
        while self._keep and found.last.data not in seen:
            seen.add(found.last.data)
            kept = next((each for each in found.dropped if each.brings is not None and not each.brings.written), None)
            if kept is not None and kept.brings is not None:
                found = found.on(kept.candidate, self._settled(kept.brings.version, 0))
        return found

    def _settled(self, start: Version, depth: int) -> Mending:
        """With the fixes that hold, and those that bring findings which others mend."""
        found = _rounds(start, self._allowed)
        while (better := self._further(found, depth)) is not None:
            found = better
        return found

    def _further(self, found: Mending, depth: int) -> Mending | None:
        """With one fix more that brings findings, and with what mends all of those; None if there is none."""
        for each in found.dropped if depth < _DEEPEST else ():
            if each.brings is not None and self._attempts:
                self._attempts -= 1
                then = self._settled(each.brings.version, depth + 1)
                if not then.last.kinds - found.last.kinds:
                    return found.on(each.candidate, then)
        return None


def _rounds(start: Version, allowed: Allowed) -> Mending:
    """With all fixes that bring nothing.

    Those that clash wait for the next round, which finds them anew in the text as it is then. One that does not
    hold is left out, and tried again when others have changed the text: a second run has nothing to do.
    """
    found = Mending(start, start)
    tried: dict[Key, tuple[int, Dropped]] = {}  # with the number of fixes that had been applied
    for _ in range(_MOST_ROUNDS):
        wanted = candidates(found.last.report.located, allowed)
        fresh = [each for each in wanted if each.key not in tried]
        ready = [*compatible(fresh or [each for each in wanted if tried[each.key][0] < len(found.applied)])]
        if not ready:
            break
        found.last, done, refused = _applied(found.last, ready)
        tried.update({each.candidate.key: (len(found.applied), each) for each in refused})
        found.applied += done
    for each in candidates(found.last.report.located, allowed):
        when, dropped = tried.get(each.key, (-1, Dropped(each, _UNFINISHED)))
        found.dropped.append(dropped if when == len(found.applied) else Dropped(each, dropped.reason))
    return found


_UNFINISHED = f"it is not its turn in {_MOST_ROUNDS} rounds; run again"


def _applied(version: Version, ready: Sequence[Candidate]) -> tuple[Version, list[Candidate], list[Dropped]]:
    """The version with all that hold together, and those that do not hold even alone.

    Halves are tried where the whole does not hold. What fails beside others only is in neither list.
    """
    newest, kept, refused = version, list[Candidate](), list[Dropped]()
    waiting = [list(ready)]
    while waiting:
        group = waiting.pop()
        try:
            newest, kept = version.fixed([*kept, *group]), [*kept, *group]
        except Refused as error:
            if len(group) > 1:
                middle = len(group) // 2
                waiting += (group[middle:], group[:middle])
            elif not kept:
                refused.append(Dropped(group[0], str(error), error if isinstance(error, Brings) else None))
    return newest, kept, refused
