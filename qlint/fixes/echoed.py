"""Expressions that a program prints as they are written, as `f"{x.a=}"` does: a fix within one is not safe."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from qlint.fixes.statements import top_level
from qlint.model import Applicability, Finding, Fix, Span
from qlint.sources.text import Text

_FIELD = re.compile(r"=\s*[}!:]")


def echoed(finding: Finding, text: str) -> Finding:
    """The finding in `text`, its safe fixes unsafe that edit an f-string of which a field shows what stands in it."""
    if not any(fix.applicability is Applicability.SAFE and fix.edits for fix in finding.fixes):
        return finding
    spans = _echoing(text)
    return replace(finding, fixes=tuple(_demoted(fix, spans) for fix in finding.fixes)) if spans else finding


def _demoted(fix: Fix, spans: Sequence[Span]) -> Fix:
    within = any(span.start < edit.span.start and edit.span.end < span.end for edit in fix.edits for span in spans)
    return replace(fix, applicability=Applicability.UNSAFE) if within and fix.applicability is Applicability.SAFE else fix


@lru_cache(maxsize=4)
def _echoing(text: str) -> tuple[Span, ...]:
    """Where the f-strings stand that have such fields; those that can't be told from them, such as `f"x={x!r}"`, included."""
    if _FIELD.search(text) is None:
        return ()
    lines = Text(text)
    nodes = (node for each in top_level(text) for node in ast.walk(each.node))
    found = [node for node in nodes if isinstance(node, ast.JoinedStr) and any(map(_shows, ast.walk(node)))]
    starts = (lines.from_utf8(node.lineno, node.col_offset) for node in found)
    ends = (lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset) for node in found)
    return tuple(map(Span, starts, ends))


def _shows(node: ast.AST) -> bool:
    """Whether the node is an f-string, and the text in front of a field ends with its expression and a `=`, as that form is read."""
    for before, field in pairwise(node.values if isinstance(node, ast.JoinedStr) else ()):
        match before, field:
            case ast.Constant(value=str(told)), ast.FormattedValue(value=value) if told.rstrip().endswith("="):
                if _ends_with(told.rstrip()[:-1].rstrip(), value):
                    return True
    return False


def _ends_with(told: str, value: ast.expr) -> bool:
    wanted, longest = ast.dump(value), 2 * len(ast.unparse(value)) + 20  # spaces may be in it
    return any(_dump(told[start:]) == wanted for start in range(max(0, len(told) - longest), len(told)))


def _dump(code: str) -> str:
    try:
        return ast.dump(ast.parse(code.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
