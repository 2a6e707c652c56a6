"""Fixes that wait to be applied to one version of a file, in the order of the file, and which of them go together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from qlint.engine import Located
from qlint.fixing.choice import Allowed, chosen
from qlint.model import Edit, Fix

Kind = tuple[str, str]
Key = tuple[str, ...]


@dataclass(frozen=True)
class Candidate:
    """A finding with the fix that was chosen for it."""

    located: Located
    fix: Fix

    @property
    def kind(self) -> Kind:
        """What the finding is about, wherever it stands."""
        return self.located.finding.code, self.located.finding.symbol

    @cached_property
    def key(self) -> Key:
        """What tells the fix from others, also in a later version of the file: what it does, and the line it begins in."""
        source = self.located.source
        line, _ = source.lines.position(self.located.finding.span.start)
        return *self.kind, self.fix.title, source.lines.line(line).strip(), *(edit.text for edit in self.fix.edits)

    @cached_property
    def places(self) -> tuple[tuple[int, int, Edit], ...]:
        """Where its edits lie in the file, sorted."""
        origin = self.located.source.origin
        return tuple(sorted((origin(edit.span.start), origin(edit.span.end), edit) for edit in self.fix.edits))


def candidates(found: Iterable[Located], allowed: Allowed) -> list[Candidate]:
    """The fixes that may be applied, the first place in the file first."""
    wanted = ((located, chosen(located.finding, allowed)) for located in found)
    return sorted((Candidate(located, fix) for located, fix in wanted if fix is not None), key=_order)


def _order(candidate: Candidate) -> tuple[object, ...]:
    return candidate.places, candidate.located.finding.code, candidate.fix.title


def compatible(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Those that can be applied together: each but those that overlap or touch one before, and do not do the same there."""
    taken: list[tuple[int, int, Edit]] = []  # sorted; of one fix they may overlap, which is found out where it is applied
    for candidate in found:
        if not any(_clash(place, other) for place in candidate.places for other in _near(taken, place)):
            for place in candidate.places:
                index = bisect_left(taken, place)
                if taken[index : index + 1] != [place]:
                    taken.insert(index, place)
            yield candidate


def _near(taken: Sequence[tuple[int, int, Edit]], place: tuple[int, int, Edit]) -> Iterator[tuple[int, int, Edit]]:
    """Those of the sorted places that may touch one: what begins up to its end, and the last ones that begin in front of it."""
    end = bisect_right(taken, place[1], key=itemgetter(0))
    for index in range(end - 1, -1, -1):
        yield taken[index]
        if taken[index][1] < place[0]:
            return


def _clash(one: tuple[int, int, Edit], other: tuple[int, int, Edit]) -> bool:
    if one[0] > other[1] or other[0] > one[1]:
        return False
    inserts = one[0] == one[1]
    return inserts or one[:2] != other[:2] or one[2].text != other[2].text
