"""Edits of texts that are given as arguments."""

from __future__ import annotations

import tokenize

from qlint.fixes.edits import Edits
from qlint.fixes.tokens import tokens
from qlint.model import Edit, Span


def retold(text: str, keyword: Span, old: str, new: str) -> Edits | None:
    """Puts the text `new` in the place of `old` in the argument whose keyword, or which itself, stands at a span; the quotes stay.

    None unless the argument is that text alone, written as one literal.
    """
    try:
        known = tokens(text)
    except ValueError:
        return None
    literal, sign = known.after(keyword.start), known.after(keyword.end)
    if literal is None or literal.kind != tokenize.STRING:
        literal = known.after(sign.span.end) if sign is not None and sign.text == "=" else None
    behind = known.after(literal.span.end) if literal is not None else None
    if literal is None or literal.kind != tokenize.STRING or behind is None or behind.text not in (",", ")"):
        return None
    inside = Span(literal.span.start + 1, literal.span.end - 1)
    return (Edit(inside, new),) if text[inside.start : inside.end] == old else None
