"""`# noqa` comments, with the effect that they have in flake8, and rules' names besides codes.

A comment counts for its whole logical line: for all lines of a statement over several lines, and of a
multi-line string, whose text counts as well. The first one on a logical line decides. A line that
begins with `# flake8: noqa` switches the file off, also where flake8's users put codes behind it.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Collection, Iterator
from functools import cached_property

from qlint.model import Finding
from qlint.sources.text import Text

_COMMENT = re.compile(
    r"# noqa(?::\s?(?P<codes>(?:[a-z]+[0-9]+[,\s]*)*)(?P<names>(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)+[,\s]*)*))?", re.IGNORECASE
)
_FILE = re.compile(r"\s*# flake8[:=]\s*noqa", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,\s]+")
_LAYOUT = frozenset({tokenize.ENDMARKER, tokenize.DEDENT})
_ENDS = frozenset({tokenize.NL, tokenize.NEWLINE})


class Suppressions:
    """The comments of one text. `names` are the names of rules; other words behind `# noqa:` say nothing."""

    def __init__(self, text: Text, names: Collection[str]) -> None:
        self._text = text
        self._names = names

    def hide(self, finding: Finding) -> bool:
        """Whether a comment asks not to report the finding, whose span is in this text."""
        if not self._any:
            return False
        line, _ = self._text.position(finding.span.start)
        return self._whole_file or self._hidden_by(self._logical.get(line) or self._lines[line - 1], finding)

    def _hidden_by(self, logical: str, finding: Finding) -> bool:
        comment = _COMMENT.search(logical)
        if comment is None:
            return False
        codes = tuple(filter(None, _SEPARATOR.split(comment["codes"] or "")))
        names = [name for name in _SEPARATOR.split(comment["names"] or "") if name in self._names]
        if not codes and not names:
            return True
        return finding.code.startswith(codes) or finding.name in names

    @cached_property
    def _any(self) -> bool:
        return "noqa" in self._text.text.lower()

    @cached_property
    def _whole_file(self) -> bool:
        return any(_FILE.match(line) for line in self._lines)

    @cached_property
    def _lines(self) -> list[str]:
        """All lines, with LF for any line end."""
        return [self._text.line(number + 1).rstrip("\r\n") + "\n" for number in range(len(self._text.starts))]

    @cached_property
    def _logical(self) -> dict[int, str]:
        """The text in which a comment counts for a line; empty for what can't be cut into tokens, as in flake8."""
        try:
            return dict(self._statements())
        except (tokenize.TokenError, SyntaxError):
            return {}

    def _statements(self) -> Iterator[tuple[int, str]]:
        first: int | None = None
        for token in tokenize.generate_tokens(io.StringIO("".join(self._lines)).readline):
            if token.type in _LAYOUT:
                continue
            first = token.start[0] if first is None else min(first, token.start[0])
            if token.type in _ENDS:
                span = range(first, token.end[0] + 1)
                logical = "".join(self._lines[first - 1 : token.end[0]])
                yield from ((line, logical) for line in span)
                first = None
