"""The arguments of a call passed on to what takes its place: by name, under other names, and without what that does not take."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence

from qlint.fixes.edits import Edits, line_start
from qlint.fixes.listing import Listing, around
from qlint.fixes.statements import line_end
from qlint.model import Edit, Span
from qlint.rewrites.text.syntax import Syntax

ANY = "*"  # a mapping's key for all arguments that it does not name: they go on under their names

_ACTING = (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
_READING = frozenset({"os.getenv", "os.environ.get", "environ.get", "getenv"})


def passed(tree: Syntax, call: ast.Call, *, taken: Sequence[str], names: Mapping[str, str], places: Sequence[str] = ()) -> Edits | None:
    """The edits by which the call passes its arguments to something else.

    `taken` are the parameters that it passed by position so far, `names` those that take their places, "" for one that goes;
    `places` are the first parameters that are taken by position there in the same sense. None for an argument that is neither in
    `names` nor spelt out, and where one that goes may do something.
    """
    new = [_name(each, names) for each in (*taken[: len(call.args)], *(each.arg for each in call.keywords))]
    if len(taken) < len(call.args) or any(isinstance(each, ast.Starred | ast.GeneratorExp) for each in call.args) or None in new:
        return None
    values = (*call.args, *(each.value for each in call.keywords))
    gone = [index for index, name in enumerate(new) if not name]
    if any(not is_harmless(values[index]) for index in gone):
        return None
    edits = [*_named(tree, call, new, places)]
    less = _without(tree, call, gone) if gone else ()
    return (*less, *edits) if less is not None else None


def _name(old: str | None, names: Mapping[str, str]) -> str | None:
    """The name under which the argument goes on, "" if it goes; None for one that can't."""
    if old is None:
        return None
    return names.get(old, old if ANY in names else None)


def _named(tree: Syntax, call: ast.Call, new: Sequence[str | None], places: Sequence[str]) -> Iterator[Edit]:
    """Names in front of what was given by position, and other names in the place of some."""
    kept = list(places[: len(call.args)])
    for index, argument in enumerate(call.args):
        if new[index] and new[: index + 1] != kept[: index + 1]:
            start = _start(tree, argument)
            yield Edit(Span(start, start), f"{new[index]}=")
    for keyword, name in zip(call.keywords, new[len(call.args) :], strict=True):
        if name and keyword.arg and name != keyword.arg:
            start = tree.span(keyword).start
            yield Edit(Span(start, start + len(keyword.arg)), name)


def _start(tree: Syntax, argument: ast.expr) -> int:
    """Where the argument begins, with the parentheses around it."""
    start = tree.span(argument).start
    listing = around(tree.text, start)
    index = listing.index(start) if listing is not None else None
    return listing.items[index].start if listing is not None and index is not None else start


def _without(tree: Syntax, call: ast.Call, gone: Collection[int]) -> Edits | None:
    """Takes the arguments of these indexes out, by position first, then by name."""
    starts = [*(tree.span(each).start for each in call.args), *(tree.span(each.value).start for each in call.keywords)]
    listing = around(tree.text, starts[0])
    places = [listing.index(each) for each in starts] if listing is not None else []
    if listing is None or listing.bracket != "(" or sorted(each for each in places if each is not None) != [*range(len(listing.items))]:
        return None
    out = {places[index] for index in gone}
    return tuple(_cut(tree.text, listing, [index in out for index in range(len(listing.items))]))


def _cut(text: str, listing: Listing, out: Sequence[bool]) -> Iterator[Edit]:
    """Takes items out, each row of them with the commas that part it from what stays."""
    if all(out):
        yield Edit(Span(listing.start, listing.end), "")
        return
    index = 0
    while index < len(out):
        end = index
        while end < len(out) and out[end]:
            end += 1
        if end > index and end < len(out):
            yield Edit(Span(listing.items[index].start, listing.items[end].start), "")
        elif end > index:
            yield _cut_end(text, listing, index)
        index = max(end, index + 1)


def _cut_end(text: str, listing: Listing, index: int) -> Edit:
    """Takes the last items out, from that index on: their lines, where they have them for themselves."""
    first, last = listing.items[index], listing.items[-1]
    line = line_start(text, first.start)
    if len(listing.commas) == len(listing.items) and not text[line : first.start].strip() and line > listing.items[index - 1].end:
        behind = line_end(text, listing.commas[-1].end)
        if not text[listing.commas[-1].end : behind].strip():
            return Edit(Span(line, line_start(text, behind + 1)), "")
    return Edit(Span(listing.items[index - 1].end, last.end), "")


def is_harmless(node: ast.expr) -> bool:
    """Whether nothing is lost but a value where the expression is left out: it calls `len`, texts' methods, the environment, or nothing."""
    for each in ast.walk(node):
        if isinstance(each, _ACTING):
            return False
        if isinstance(each, ast.Call) and not _is_reading(each.func):
            return False
    return True


def _is_reading(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Constant | ast.JoinedStr):
        return True
    return ast.unparse(function) in _READING or ast.unparse(function) in ("len", "str")
