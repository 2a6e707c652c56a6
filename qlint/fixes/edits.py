"""Edits of expressions: items out of lists with the comma that goes with them, and expressions around or in place of others.

All take a text and spans in it, change nothing, and give None where the place can't be edited exactly: where a comment would
be lost, where a string is in the way, or where there is no such thing.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, pairwise

from qlint.fixes.listing import Listing, around, is_enclosed
from qlint.fixes.tokens import tokens
from qlint.model import Applicability, Edit, Span

Edits = tuple[Edit, ...]
Mended = tuple[Edits, Applicability]

_SIMPLE = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_BEFORE = frozenset({"(", "[", "{", ",", "=", ":", "return", "+=", "->", ";"})
_AFTER = frozenset({")", "]", "}", ",", ":", ";"})


def weakest(all_: Iterable[Applicability]) -> Applicability:
    """How edits may be applied that are made of some: safe if each is."""
    return Applicability.SAFE if all(each is Applicability.SAFE for each in all_) else Applicability.UNSAFE


def without_item(text: str, span: Span) -> Edits | None:
    """Takes the argument, or the element of a list, tuple, set or dictionary, in which `span` begins out of its brackets.

    Lines that become empty go, a trailing comma stays where it was the style, and so do comments. None for the only
    element of a set or in parentheses, too.
    """
    try:
        listing = around(text, span.start)
    except ValueError:
        return None
    index = listing.index(span.start) if listing is not None else None
    if listing is None or index is None:
        return None
    if len(listing.items) == 1 and (listing.tuple or (listing.bracket == "{" and not _is_mapping(text, listing.items[0]))):
        return None
    return dropped(text, listing, index)


def dropped(text: str, listing: Listing, index: int) -> Edits | None:
    """Takes the item of that index out of a list."""
    edits: Edits
    if len(listing.items) == 1:
        edits = (Edit(Span(listing.start, listing.end), ""),)
    elif listing.tuple and len(listing.items) == 2 and len(listing.commas) == 1 and not index:
        rest = listing.items[1]  # which is a tuple by a comma only
        edits = (Edit(Span(listing.items[0].start, rest.start), ""), Edit(Span(rest.end, rest.end), ","))
    elif index < len(listing.commas):
        edits = _with_comma(text, listing, index)
    else:
        edits = _last(text, listing, index)
    return edits if not commented(text, edits) else None


def all_dropped(text: str, listing: Listing, indexes: Collection[int]) -> Edits | None:
    """Takes the items of these indexes out of a list, which keeps others."""
    if len(set(indexes)) == len(listing.items):
        return None
    edits = [edit for first, last in _runs(indexes) for edit in _run_dropped(text, listing, first, last)]
    alone = all(one.span.end <= other.span.start for one, other in pairwise(sorted(edits)))
    return tuple(edits) if alone and not commented(text, edits) else None


def _run_dropped(text: str, listing: Listing, first: int, last: int) -> Edits:
    """Takes a run of items out as if it were one, or, where comments stand between them, each by itself."""
    whole = Span(listing.items[first].start, listing.items[last].end)
    items = *listing.items[:first], whole, *listing.items[last + 1 :]
    found = dropped(text, replace(listing, items=items, commas=(*listing.commas[:first], *listing.commas[last:])), first)
    if found is not None:
        return found
    return tuple(edit for index in range(first, last + 1) for edit in dropped(text, listing, index) or (Edit(whole, ""),))


def _runs(indexes: Collection[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow one another."""
    for first in sorted(index for index in indexes if index - 1 not in indexes):
        yield first, next(last for last in count(first) if last + 1 not in indexes)


def _with_comma(text: str, listing: Listing, index: int) -> Edits:
    """Out goes the item with the comma behind it."""
    item, comma = listing.items[index], listing.commas[index]
    ahead = listing.commas[index - 1].end if index else listing.start
    line = line_start(text, item.start)
    after = _blank_end(text, comma.end)
    if not text[line : item.start].strip() and line >= ahead:
        if _ends_line(text, after):
            return (Edit(Span(line, _next_line(text, after)), ""),)
        return (Edit(Span(item.start, after), ""),)
    last = index == len(listing.items) - 1
    broken = _ends_line(text, after) or text[after] in "#\\"
    if index and (last or broken):
        return (Edit(Span(ahead, comma.end), ""),)
    joined = (Edit(Span(item.start, listing.items[index + 1].start if not last else after), ""),)
    return joined if not commented(text, joined) else (Edit(Span(item.start, comma.end), ""),)


def _last(text: str, listing: Listing, index: int) -> Edits:
    """Out goes the last item with the comma in front of it, but for one that a tuple needs."""
    item, comma = listing.items[index], listing.commas[index - 1]
    if listing.tuple and index == 1:
        return (Edit(Span(comma.end, item.end), ""),)
    whole = (Edit(Span(listing.items[index - 1].end, item.end), ""),)
    if not commented(text, whole):
        return whole
    line, after = line_start(text, item.start), _blank_end(text, item.end)
    alone = not text[line : item.start].strip() and _ends_line(text, after)
    return (Edit(comma, ""), Edit(Span(line, _next_line(text, after)) if alone else item, ""))


def renamed(text: str, span: Span, name: str) -> Edits | None:
    """Puts another name in the place of the one at `span`: a variable, an attribute, the keyword of an argument."""
    return (Edit(span, name),) if text[span.start : span.end].isidentifier() else None


def wrapped(text: str, span: Span, before: str, after: str) -> Edits | None:
    """Puts text around the expression at `span`, such as `[` and `]`; None for an argument that is starred, or no expression."""
    try:
        ast.parse(f"(\n{text[span.start : span.end]}\n)", mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return (Edit(Span(span.start, span.start), before), Edit(Span(span.end, span.end), after))


def replaced(text: str, span: Span, code: str) -> Edits | None:
    """Puts the expression `code` in the place of the one at `span`, in parentheses where it needs them there.

    Raises SyntaxError for code that is no expression.
    """
    edits = (Edit(span, code),)
    try:
        known = tokens(text)
    except ValueError:
        return None
    if commented(text, edits):
        return None
    before, after = known.before(span.start), known.after(span.end)
    apart = before is None or before.text in _BEFORE or _is_ahead(text, span.start)
    ended = after is None or after.text in _AFTER or _ends_line(text, _blank_end(text, span.end))
    if not _is_simple(code, followed=after.text if after else "") and not (apart and ended and not _holds_comma(code)):
        code = f"({code})"
    return (spaced(text, span, code),)


def spaced(text: str, span: Span, code: str) -> Edit:
    """Puts `code` in the place of a span, with spaces where it would grow together with a word beside it."""
    ahead = " " if code[:1].isidentifier() and _in_word(text[max(span.start - 1, 0) : span.start]) else ""
    behind = " " if _in_word(code[-1:]) and _in_word(text[span.end : span.end + 1]) else ""
    return Edit(span, f"{ahead}{code}{behind}")


def _is_simple(code: str, *, followed: str) -> bool:
    """Whether anything may stand around the expression; `followed` is the token behind it."""
    node = ast.parse(code, mode="eval").body
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes | bool | None) or followed != "."
    return isinstance(node, _SIMPLE) or is_enclosed(code)


def _holds_comma(code: str) -> bool:
    """Whether it falls apart in a list."""
    return isinstance(ast.parse(code, mode="eval").body, ast.Tuple | ast.GeneratorExp)


def _in_word(character: str) -> bool:
    return f"x{character}".isidentifier() and character != ""


def _is_ahead(text: str, offset: int) -> bool:
    """Whether a statement begins there."""
    return not text[line_start(text, offset) : offset].strip() and tokens(text).logical(offset) == offset


def _is_mapping(text: str, item: Span) -> bool:
    """Whether an item in braces is one of a dictionary."""
    depth = 0
    for token in tokens(text).within(item):
        if not depth and token.text in (":", "**", "lambda"):
            return token.text != "lambda"
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
    return False


def commented(text: str, edits: Sequence[Edit]) -> bool:
    """Whether a comment lies in what the edits replace; True where that can't be told."""
    try:
        return any("#" in text[each.span.start : each.span.end] and tokens(text).commented(each.span) for each in edits)
    except ValueError:
        return True


def line_start(text: str, offset: int) -> int:
    """The start of the line that an offset is in."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _blank_end(text: str, offset: int) -> int:
    """The end of the spaces from an offset on."""
    while text[offset : offset + 1] in (" ", "\t", "\f"):
        offset += 1
    return offset


def _ends_line(text: str, offset: int) -> bool:
    return offset >= len(text) or text[offset] in "\r\n"


def _next_line(text: str, offset: int) -> int:
    """The start of the next line, from the end of one on."""
    return offset + 2 if text.startswith("\r\n", offset) else min(offset + 1, len(text))
