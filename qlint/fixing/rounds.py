"""Round after round of fixes in one file, until no fix is left that can be applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from qlint.fixing.candidate import Candidate, Key, Kind, candidates, compatible
from qlint.fixing.choice import Allowed
from qlint.fixing.version import Brings, Refused, Version

_MOST_ROUNDS = 20
_DEEPEST = 3  # of fixes that bring findings, one after another, until all is mended
_MOST_ATTEMPTS = 50  # in vain, since something was mended
_ENOUGH = 3  # of the same in equal lines
_CUT_SHORT = f"and {_MOST_ATTEMPTS} ways to go on from such were in vain"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A fix that is not applied, and why: a clause. `brings`: it holds, but for findings that come with it, and with those beside it."""

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

    def on(self, more: Iterable[Candidate], then: Mending) -> Mending:
        """With more fixes, and what was done after them."""
        return Mending(self.start, then.last, [*self.applied, *more, *then.applied], then.dropped)

    def worse(self, before: Mending) -> set[Kind]:
        """Of which kinds there are more findings than before."""
        return {*(self.last.kinds - before.last.kinds)}

    def cut_short(self) -> Mending:
        """With the reasons of those to which not all was tried that might mend what they bring."""
        told = [replace(each, reason=f"{each.reason}, {_CUT_SHORT}") if each.brings is not None else each for each in self.dropped]
        return replace(self, dropped=told)


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
        found = self._settled(start)
        seen = set[bytes]()  # fixes that uncover what one another mends would go round for ever
        while self._keep and found.last.data not in seen:
            seen.add(found.last.data)
            kept = next(filter(None, (_unwritten(found, each) for each in _groups(found.dropped))), None)
            if kept is not None:
                found = found.on(kept.fixes, self._settled(kept.version))
        start.forget()
        return found

    def _settled(self, start: Version) -> Mending:
        """With the fixes that hold, and those that bring findings which others mend.

        What was in vain is tried again when nothing else is left, in what the text has become: a second run has nothing to do.
        """
        found, vain = _rounds(start, self._allowed), _Vain()
        while True:
            self._attempts = _MOST_ATTEMPTS
            better = self._further(found, _groups(found.dropped), vain, depth=0)
            if better is None and not vain.outlived(found.last):
                return found if self._attempts else found.cut_short()
            found = better or found

    def _followed(self, start: Version, before: Mending, depth: int) -> Mending:
        """With the fixes that hold, and of those that bring findings as many as it takes for nothing to be worse than before."""
        found, vain, known = _rounds(start, self._allowed), _Vain(), {each.candidate.key for each in before.dropped}
        while depth < _DEEPEST and (worse := found.worse(before)):
            # What was dropped before as well can only help by what it mends itself.
            groups = (group for group in _groups(found.dropped) if any(each.kind in worse or each.key not in known for each in group))
            better = self._further(found, groups, vain, depth=depth)
            if better is None and not vain.outlived(found.last):
                break
            found = better or found
        return found

    def _further(self, found: Mending, groups: Iterable[Sequence[Candidate]], vain: _Vain, *, depth: int) -> Mending | None:
        """With a group of fixes more that bring findings, and with what mends all of those; None if none can be had."""
        return next(filter(None, (self._tried(found, group, vain, depth=depth) for group in groups)), None)

    def _tried(self, found: Mending, group: Sequence[Candidate], vain: _Vain, *, depth: int) -> Mending | None:
        """With the fixes, or with one half of them, and so on, and with what mends all that they bring."""
        if self._attempts and not vain.has(found.last, group):
            self._attempts -= 1
            start = _with(found.last, group)
            then = self._followed(start, found, depth + 1) if start is not None else None
            if then is not None and not then.worse(found):
                return found.on(group, then)
            vain.add(found.last, group)
        return self._further(found, _halves(group), vain, depth=depth)


class _Vain:
    """The groups of fixes that were tried in vain, each with the text in which that was."""

    def __init__(self) -> None:
        self._known: dict[tuple[Key, ...], bytes] = {}
        self._alone = Counter[tuple[Key, bytes]]()

    def add(self, version: Version, group: Sequence[Candidate]) -> None:
        self._known[tuple(each.key for each in group)] = version.data
        self._alone.update((each.key, version.data) for each in group if len(group) == 1)

    def has(self, version: Version, group: Sequence[Candidate]) -> bool:
        """Whether the group was tried in an earlier text, or enough of fixes like these alone in this one."""
        earlier = self._known.get(tuple(each.key for each in group), version.data) != version.data
        return earlier or all(self._alone[each.key, version.data] >= _ENOUGH for each in group)

    def outlived(self, version: Version) -> bool:
        """Whether the text has changed since one was tried; all are forgotten then."""
        changed = any(data != version.data for data in self._known.values())
        if changed:
            self._known.clear()
            self._alone.clear()
        return changed


def _with(version: Version, group: Sequence[Candidate]) -> Version | None:
    """The version with the fixes, whatever they bring; None if they do not hold together."""
    try:
        return version.fixed(group)
    except Brings as error:
        return error.version
    except Refused:
        return None


def _unwritten(found: Mending, group: Sequence[Candidate]) -> Brings | None:
    """What the fixes bring, or one half of them, and so on: nothing in what they write."""
    try:
        found.last.fixed(group)
    except Brings as error:
        if not error.written:
            return error
    except Refused:
        pass
    return next(filter(None, (_unwritten(found, each) for each in _halves(group))), None)


def _groups(dropped: Iterable[Dropped]) -> Iterator[list[Candidate]]:
    """The fixes that bring findings; those that do the same, and bring the same, together."""
    alike: dict[tuple[object, ...], list[Candidate]] = {}
    for each in dropped:
        if each.brings is not None:
            alike.setdefault((each.candidate.kind, each.candidate.fix.title, each.brings.kinds), []).append(each.candidate)
    for group in alike.values():
        yield from _together(group)


def _together(group: list[Candidate]) -> Iterator[list[Candidate]]:
    """The fixes, those together that can be applied together."""
    while group:
        first = [*compatible(group)]
        yield first
        group = [each for each in group if each not in first]


def _halves(group: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
    if len(group) > 1:
        middle = len(group) // 2
        yield from (group[:middle], group[middle:])


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
        found.dropped.append(Dropped(each, dropped.reason, dropped.brings if when == len(found.applied) else None))
    return found


_UNFINISHED = f"it is not its turn in {_MOST_ROUNDS} rounds; run again"


def _applied(version: Version, ready: Sequence[Candidate]) -> tuple[Version, list[Candidate], list[Dropped]]:
    """The version with all that hold together, and those that do not hold even alone, or beside others that do the same.

    Parts are tried where the whole does not hold. What fails beside others only is in neither list.
    """
    newest, kept, refused = version, list[Candidate](), list[Dropped]()
    waiting = [list(ready)]
    while waiting:
        group = waiting.pop()
        try:
            newest, kept = version.fixed([*kept, *group]), [*kept, *group]
        except Refused as error:
            parts = _parts(group, error)
            waiting += reversed(parts)
            if not parts and not kept:
                refused += (Dropped(each, str(error), error if isinstance(error, Brings) else None) for each in group)
    return newest, kept, refused


def _parts(group: list[Candidate], error: Refused) -> list[list[Candidate]]:
    """The fixes in parts that may hold by themselves: those that write what is found then, and the others.

    Nothing where all do the same, and bring findings by that.
    """
    if not isinstance(error, Brings):
        return [[*each] for each in _halves(group)]
    roots = {symbol.partition(".")[0] for _, symbol in error.kinds}
    writing = [each for each in group if any(root in edit.text for root in roots for edit in each.fix.edits)]
    if 0 < len(writing) < len(group):
        return sorted((writing, [each for each in group if each not in writing]), key=lambda part: group.index(part[0]))
    alike = len({(each.kind, each.fix.title) for each in group}) == 1
    return [[*each] for each in _halves(group)] if not alike else []
