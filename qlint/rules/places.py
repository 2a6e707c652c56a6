"""For which releases a rule judges a place."""

from __future__ import annotations

from qlint.facts import Facts, Guard
from qlint.target import Target


def judged_for(facts: Facts, guard: Guard | None) -> Target | None:
    """What of the target reaches a place with that guard; None if the place is to be left alone."""
    return facts.target if guard is None else guard.part
