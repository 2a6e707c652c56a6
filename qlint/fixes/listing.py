"""The items of a list with commas, in brackets or behind `import`, as its tokens show them."""

from __future__ import annotations

import keyword
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qlint.fixes.tokens import Token, tokens
from qlint.model import Span

_OPEN, _CLOSED = frozenset("([{"), frozenset(")]}")
_STRINGS = (getattr(tokenize, "FSTRING_START", -1), getattr(tokenize, "FSTRING_END", -1))


@dataclass(frozen=True, slots=True)
class Listing:
    """Items from the end of what opens the list to the start of what closes it.

    `commas[n]` stands behind `items[n]`; the last item may have none. `bracket` is "" where the list has none,
    `tuple` tells that parentheses alone make a tuple of it.
    """

    start: int
    items: tuple[Span, ...]
    commas: tuple[Span, ...]
    end: int
    bracket: str
    tuple: bool = False

    def index(self, offset: int) -> int | None:
        """The item that holds an offset."""
        return next((index for index, item in enumerate(self.items) if item.start <= offset < item.end), None)


def around(text: str, offset: int) -> Listing | None:
    """The list in brackets that an offset lies in an item of, whatever parentheses are around that.

    None where there is none, or within an f-string. Raises ValueError for what can't be cut into tokens.
    """
    cut = tokens(text)
    start = cut.logical(offset)
    found = cut.within(Span(start, len(text))) if start is not None else cut.all  # brackets end in the line in which they begin
    for opening, closing in _pairs(found, offset):
        listing = _listing(found[opening + 1 : closing], found[opening], found[closing], found[opening - 1] if opening else None)
        if listing.tuple and not listing.commas:
            continue  # parentheses around one expression
        return listing
    return None


def unbracketed(text: str, inside: Span) -> Listing:
    """The list in a span of the text that brackets do not delimit. Raises ValueError for what can't be cut into tokens."""
    items, commas = _parted(tokens(text).within(inside))
    return Listing(inside.start, items, commas, inside.end, "")


def is_enclosed(code: str) -> bool:
    """Whether one pair of brackets is around all of an expression. Raises ValueError for what can't be cut into tokens."""
    found = tokens(code).all
    return bool(found) and found[0].text in _OPEN and _closing(found, 0) == len(found) - 1


def _pairs(found: Sequence[Token], offset: int) -> Iterator[tuple[int, int]]:
    """The indexes of the brackets around an offset, the innermost first."""
    open_now: list[int] = []
    quoted = 0
    for index, token in enumerate(found):
        if token.span.start >= offset:
            break
        quoted += (token.kind == _STRINGS[0]) - (token.kind == _STRINGS[1])
        if token.text in _OPEN:
            open_now.append(index)
        elif token.text in _CLOSED and open_now:
            open_now.pop()
        elif token.kind == tokenize.STRING and offset < token.span.end:
            return
    for opening in reversed(open_now if not quoted else []):
        if (closing := _closing(found, opening)) is not None:
            yield opening, closing


def _closing(found: Sequence[Token], opening: int) -> int | None:
    depth = 0
    for index in range(opening, len(found)):
        depth += (found[index].text in _OPEN) - (found[index].text in _CLOSED)
        if not depth:
            return index
    return None


def _listing(inside: Sequence[Token], opening: Token, closing: Token, ahead: Token | None) -> Listing:
    items, commas = _parted(inside)
    plain = opening.text == "(" and (ahead is None or not (_ends_expression(ahead) or ahead.text in ("import", "with")))
    return Listing(opening.span.end, items, commas, closing.span.start, opening.text, plain)


def _ends_expression(token: Token) -> bool:
    """Whether parentheses behind the token call it."""
    name = token.kind == tokenize.NAME and not keyword.iskeyword(token.text)
    return name or token.text in _CLOSED or token.kind in (tokenize.STRING, _STRINGS[1])


def _parted(inside: Sequence[Token]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The items, and the commas behind them; those of the parameters of a `lambda` and the targets of a `for` part nothing."""
    items, commas = list[Span](), list[Span]()
    depth, closers = 0, list[str]()
    first = last = None
    for token in inside:
        if not depth:
            if closers and token.text == closers[-1]:
                closers.pop()
            elif token.text in ("lambda", "for"):
                closers.append(":" if token.text == "lambda" else "in")
            elif token.text == "," and not closers and first is not None and last is not None:
                items.append(Span(first.span.start, last.span.end))
                commas.append(token.span)
                first = last = None
                continue
        depth += (token.text in _OPEN) - (token.text in _CLOSED)
        first, last = first or token, token
    if first is not None and last is not None:
        items.append(Span(first.span.start, last.span.end))
    return tuple(items), tuple(commas)
