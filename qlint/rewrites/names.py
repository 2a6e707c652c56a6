"""Which rewriting a name has that is gone, by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qlint.facts import Facts, Import, Use
from qlint.fixes.edits import Mended

Rewriting = Callable[[Facts, Import | Use], Mended | None]

_REWRITINGS: Mapping[str, Rewriting] = {}


def of_name(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which the code does without the name that is imported or used at a place, and its applicability.

    None for a name that has no rewriting, in guarded code, and where not all that is done with it can be followed.
    """
    rewriting = _REWRITINGS.get(place.path) if place.guard is None else None
    return rewriting(facts, place) if rewriting is not None else None
