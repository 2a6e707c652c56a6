"""Findings that tell nobody an API token of the linted code."""

from __future__ import annotations

from dataclasses import replace

from qlint.knowledge.tokens import masked
from qlint.model import Applicability, Finding, Fix, Related


def without_tokens(finding: Finding) -> Finding:
    """The same finding with `***` for each token; a fix that would write one is advice only."""
    return replace(
        finding,
        symbol=masked(finding.symbol),
        message=masked(finding.message),
        fixes=tuple(map(_fix, finding.fixes)),
        related=tuple(Related(each.span, masked(each.message)) for each in finding.related),
    )


def _fix(fix: Fix) -> Fix:
    if any(masked(edit.text) != edit.text for edit in fix.edits):
        return Fix(masked(fix.title), Applicability.ADVICE)
    return replace(fix, title=masked(fix.title))
