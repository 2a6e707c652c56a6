"""Which fix of a finding may be applied: one, by what was allowed."""

from __future__ import annotations

from enum import Enum

from qlint.model import Applicability, Confidence, Finding, Fix


class Allowed(Enum):
    """Which fixes are wanted."""

    SAFE = "safe"
    UNSAFE = "unsafe"  # and the safe ones


def chosen(finding: Finding, allowed: Allowed) -> Fix | None:
    """The first safe fix; else, if that is allowed, the only unsafe one: of several, people have to choose.

    What is less than sure has no safe fix, and what has no edits is advice.
    """
    fixes = [fix for fix in finding.fixes if fix.edits]
    safe = next((fix for fix in fixes if fix.applicability is Applicability.SAFE), None)
    if safe is not None and finding.confidence is Confidence.HIGH:
        return safe
    unsafe = [fix for fix in fixes if fix.applicability is Applicability.UNSAFE or fix is safe]
    return unsafe[0] if allowed is Allowed.UNSAFE and len(unsafe) == 1 else None
