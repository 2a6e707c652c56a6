"""Comments in the way of a fix: they make it unsafe, and they are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from qlint.fixes.tokens import tokens
from qlint.model import Applicability, Edit, Finding, Fix, Span

_OF_A_LINE = re.compile(
    r"#[ \t]*(?:noqa(?::[\w, ]*)?|nosec|isort:[ \t]*skip|type:[ \t]*ignore(?:\[[\w, -]*\])?|pylint:[ \t]*disable=[\w, -]*)[ \t]*",
    re.IGNORECASE,
)


def commented(finding: Finding, text: str) -> Finding:
    """The finding in `text`, its safe fixes unsafe where their edits would take a comment from its place."""
    if not any(fix.applicability is Applicability.SAFE and fix.edits for fix in finding.fixes):
        return finding
    return replace(finding, fixes=tuple(_demoted(fix, text) for fix in finding.fixes))


def _demoted(fix: Fix, text: str) -> Fix:
    safe = fix.applicability is not Applicability.SAFE or not any(True for _ in _lost(fix, text))
    return fix if safe else replace(fix, applicability=Applicability.UNSAFE)


def saved(fix: Fix, text: str) -> Fix | None:
    """The fix with the comments that it takes away on lines of their own, above the statement; None if there is no place for them."""
    lost = tuple(_lost(fix, text))
    if not lost:
        return fix
    try:
        found = [_above(edit, comment, text) for edit, comment in lost]
    except ValueError:
        return None
    return replace(fix, edits=(*(each for each in found if each is not None), *fix.edits)) if None not in found else None


def is_about_its_line(comment: str) -> bool:
    """Whether the comment tells a tool to leave its own line alone, and says nothing else."""
    return _OF_A_LINE.fullmatch(comment) is not None


def _lost(fix: Fix, text: str) -> Iterator[tuple[Edit, str]]:
    """The comments that the edits take away and do not write again; all that looks like one where there are no tokens."""
    written = [edit.text for edit in fix.edits]
    for edit in fix.edits:
        whole = not edit.text and (edit.span.end == len(text) or text[edit.span.end - 1] in "\r\n")
        for comment in _comments(edit.span, text):
            if whole and is_about_its_line(comment):
                continue
            again = next((index for index, each in enumerate(written) if comment in each), None)
            if again is None:
                yield edit, comment
            else:
                written[again] = written[again].replace(comment, "", 1)


def _comments(span: Span, text: str) -> list[str]:
    replaced = text[span.start : span.end]
    if "#" not in replaced:
        return []
    try:
        return [each.text for each in tokens(text).commented(span)]
    except ValueError:
        return [f"#{line.partition('#')[2]}" for line in replaced.splitlines() if "#" in line]


def _above(edit: Edit, comment: str, text: str) -> Edit | None:
    """The edit that puts the comment above the statement in which `edit` begins. Raises ValueError where there are no tokens."""
    replaced = text[edit.span.start : edit.span.end]
    first = tokens(text).logical(edit.span.end - len(replaced.lstrip(" \t\f")))  # behind the indentation, which is of no line
    if first is None:
        return None
    start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
    indent = text[start:first]
    return Edit(Span(start, start), f"{indent}{comment}\n") if not indent.strip() else None
