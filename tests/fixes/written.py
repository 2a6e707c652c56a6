"""Texts with a mark where something is meant, and texts with edits applied."""

from __future__ import annotations

from collections.abc import Iterable

from qlint.model import Edit, Span

MARK = "«", "»"


def marked(text: str) -> tuple[str, Span]:
    """The text without its marks, and the span between them."""
    before, _, rest = text.partition(MARK[0])
    inside, _, after = rest.partition(MARK[1])
    return before + inside + after, Span(len(before), len(before) + len(inside))


def applied(text: str, edits: Iterable[Edit]) -> str:
    done, parts = 0, []
    for edit in sorted(edits, key=lambda each: each.span):  # of those at one place, the first stays the first
        assert edit.span.start >= done, "edits overlap"
        parts += (text[done : edit.span.start], edit.text)
        done = edit.span.end
    return "".join((*parts, text[done:]))
