"""Round after round of fixes in one file, until no fix is left that can be applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qlint.fixing.candidate import Candidate, Key, candidates, compatible
from qlint.fixing.choice import Allowed
from qlint.fixing.version import Refused, Version

_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Dropped:
    """A fix that is not applied, and why: a clause."""

    candidate: Candidate
    reason: str


@dataclass(slots=True)
class Mending:
    """What came of one file: the versions from the one that was read to the last, and what was done in between."""

    start: Version
    last: Version
    applied: list[Candidate] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def mended(start: Version, allowed: Allowed) -> Mending:
    """The file with all fixes that are allowed and hold. Raises SettingsError and TargetError.

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
    left = candidates(found.last.report.located, allowed)
    found.dropped = [Dropped(each, tried[each.key][1].reason if each.key in tried else _UNFINISHED) for each in left]
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
                refused.append(Dropped(group[0], str(error)))
    return newest, kept, refused
