"""Which rewriting a member has that is gone, by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qlint.facts import Facts, MemberUse
from qlint.fixes.edits import Mended

Rewriting = Callable[[Facts, MemberUse], Mended | None]

_REWRITINGS: Mapping[str, Rewriting] = {}


def of_member(facts: Facts, use: MemberUse, path: str) -> Mended | None:
    """The edits by which the code does without the member at `path` that is read at a place, and its applicability.

    None for a member that has no rewriting, in guarded code, and where not all that is done with it can be followed.
    """
    rewriting = _REWRITINGS.get(path) if use.guard is None else None
    return rewriting(facts, use) if rewriting is not None else None
