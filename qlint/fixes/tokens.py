"""The tokens of a text, with their places in code points."""

from __future__ import annotations

import io
import tokenize
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from qlint.model import Span
from qlint.sources.text import Text

_LAYOUT = frozenset({tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})
_BETWEEN = _LAYOUT | {tokenize.COMMENT}


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind as in `tokenize`, its text, and where that stands."""

    kind: int
    text: str
    span: Span


class Tokens:
    """The tokens of a text without those that are nothing but layout. Raises ValueError for what can't be cut into tokens."""

    def __init__(self, text: str) -> None:
        try:
            found = tuple(_tokens(Text(text)))
        except (tokenize.TokenError, SyntaxError, IndexError) as error:
            raise ValueError(f"no tokens: {error}") from error
        self.all = tuple(each for each in found if each.kind not in _BETWEEN)
        self.comments = tuple(each for each in found if each.kind == tokenize.COMMENT)
        self._starts = [each.span.start for each in self.all]
        self._lines = list(_logical(found))

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that begin in a span, in their order, without comments."""
        return self.all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def before(self, offset: int) -> Token | None:
        """The last token that begins in front of an offset."""
        index = bisect_left(self._starts, offset) - 1
        return self.all[index] if index >= 0 else None

    def after(self, offset: int) -> Token | None:
        """The first token that begins at an offset or behind it."""
        index = bisect_left(self._starts, offset)
        return self.all[index] if index < len(self.all) else None

    def logical(self, offset: int) -> int | None:
        """The offset of the first token of the logical line that an offset is in, or the one before."""
        index = bisect_right(self._lines, offset) - 1
        return self._lines[index] if index >= 0 else None

    def commented(self, span: Span) -> tuple[Token, ...]:
        """The comments of which a part lies in a span."""
        starts = [each.span.start for each in self.comments]
        found = self.comments[: bisect_right(starts, span.end - 1)]
        return tuple(each for each in found if each.span.end > span.start)


@lru_cache(maxsize=4)
def tokens(text: str) -> Tokens:
    """The tokens of a text; those of the last texts are kept. Raises ValueError for what can't be cut into tokens."""
    return Tokens(text)


def _tokens(text: Text) -> Iterator[Token]:
    lines = [text.line(number + 1).rstrip("\r\n") + "\n" for number in range(len(text.starts))]
    for each in tokenize.generate_tokens(io.StringIO("".join(lines)).readline):
        (line, column), (end_line, end_column) = each.start, each.end
        if each.type == tokenize.ENDMARKER or line > len(text.starts) or end_line > len(text.starts):
            continue
        yield Token(each.type, each.string, Span(text.starts[line - 1] + column, text.starts[end_line - 1] + end_column))


def _logical(found: Iterable[Token]) -> Iterator[int]:
    """The offsets of the first tokens of logical lines."""
    begins = True
    for each in found:
        if begins and each.kind not in _BETWEEN:
            begins = False
            yield each.span.start
        begins = begins or each.kind == tokenize.NEWLINE
