"""Edits of imports: names out of them, to other modules, and new ones at the right place.

All take a text and a span in it, change nothing, and give None where it can't be done exactly: where a comment would be lost, where a
name is in use already, or for a text that does not parse. Nothing to do is no edits.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, takewhile

from qlint.fixes.edits import Edits, all_dropped, dropped, line_start, spaced
from qlint.fixes.listing import Listing
from qlint.fixes.rows import has_room, imported, is_alone, is_told_between, listed, lists, loads_own_between, of_block, origin, row
from qlint.fixes.statements import Statement, after, line_end, statement, top_level, without_statement
from qlint.fixes.tokens import Token, tokens
from qlint.model import Edit, Span

_MARK = re.compile(
    r"^[ \t]*#.*\b(?:noqa\b(?![ \t]*:[ \t]*[EW]\d+[ \t]*$)|pylint[ \t]*:[ \t]*disable=|type[ \t]*:[ \t]*ignore)", re.IGNORECASE
)


def without_name(text: str, span: Span) -> Edits | None:
    """Drops the imported name in which `span` begins, with its `as`; the whole statement if it imports nothing else."""
    found = imported(text, span)
    if found is None:
        return None
    each, listing, index = found
    return without_statement(text, each.span) if len(listing.items) == 1 else dropped(text, listing, index)


def moved(text: str, span: Span, module: str, *, name: str, bound: str = "") -> Edits | None:
    """Has the imported name in which `span` begins come from `module`, where it is called `name`.

    It is bound as `bound`, or as it was: the uses stay true. A statement for the module that is there in the same block gets the name;
    where there is none, one of its own follows, if the statement has other names.
    """
    return all_moved(text, ((span, name, bound),), module)


def all_moved(text: str, names: Sequence[tuple[Span, str, str]], module: str, *, alone: bool = False) -> Edits | None:
    """The same for several names of one statement: where each stands, what it is called in the module, and how it is bound.

    `alone`: whatever the text imports from the module besides.
    """
    found = [imported(text, span) for span, _, _ in names]
    each, listing, _ = found[0] or (None, None, 0)
    if each is None or listing is None or not isinstance(each.node, ast.ImportFrom):
        return None
    items: dict[int, str] = {}
    for one, (_, name, bound) in zip(found, names, strict=True):
        if one is None or one[0] != each:
            return None
        alias = each.node.names[one[2]]
        kept = bound or alias.asname or alias.name
        items[one[2]] = name if name == kept else f"{name} as {kept}"
    if origin(each.node) == module:
        return _renamed(text, listing, items)
    if len(listing.items) == len(items):
        return (None if alone else _joined(text, each, module, items)) or _in_place(text, listing, module, items)
    less, more = all_dropped(text, listing, items), _beside(text, each, module, _written(items), alone=alone)
    return (*less, *more) if less is not None and more is not None and not _overlap(less, more) else None


def _written(items: Mapping[int, str]) -> tuple[str, ...]:
    """What a list has of the items, in their order, each once."""
    return tuple(dict.fromkeys(items[index] for index in sorted(items)))


def _renamed(text: str, listing: Listing, items: Mapping[int, str]) -> Edits | None:
    """Items of a list written otherwise: each in its place, and once."""
    kept = {text[item.start : item.end] for index, item in enumerate(listing.items) if index not in items}
    first = {written: index for index, written in sorted(items.items(), reverse=True) if written not in kept}
    less = all_dropped(text, listing, [index for index, written in items.items() if first.get(written) != index])
    edits = (Edit(listing.items[index], written) for written, index in first.items())
    changed = tuple(each for each in edits if text[each.span.start : each.span.end] != each.text)
    return (*less, *changed) if less is not None and not _overlap(less, changed) else None


def _in_place(text: str, listing: Listing, module: str, items: Mapping[int, str]) -> Edits | None:
    """Another module in the place of the one that a statement imports from, with what its names are called there."""
    where, edits = module_span(text, listing.items[0]), _renamed(text, listing, items)
    return (spaced(text, where, module), *edits) if where is not None and edits is not None else None


def _joined(text: str, each: Statement, module: str, items: Mapping[int, str]) -> Edits | None:
    """All names of a statement to an import of the module in the same row of imports, and the statement out; None where it has comments."""
    written, one_line = _written(items), line_end(text, each.span.start) >= each.span.end
    found = (other for other in row(text, each) if lists(other, module) and is_alone(text, each))
    free = (other for other in found if not _told(text, each, other, written))
    there = next((other for other in free if one_line or has_room(text, other, written)), None)
    less = without_statement(text, each.span) if there is not None else None
    more = _appended(text, there, written) if there is not None else None
    return (*less, *more) if less is not None and more is not None and not _overlap(less, more) else None


def _beside(text: str, each: Statement, module: str, written: Sequence[str], *, alone: bool) -> Edits | None:
    """Imports names from a module in the block of another import: by one in front of it, or in its row of imports."""
    ahead = (of_block(text, each, place) for place in range(each.index))
    for other in () if alone else (*ahead, *row(text, each)):
        if other is not None and lists(other, module) and not _told(text, each, other, written):
            return _appended(text, other, written)
    told = text[each.span.end : line_end(text, each.span.end)]  # a name that is imported for others is so from its new home, too
    mark = told if _MARK.search(told) and line_end(text, each.span.start) >= each.span.end else ""
    return after(text, each.span, f"from {module} import {', '.join(written)}{mark}")


def below(text: str, span: Span, module: str, written: str, *, alone: bool = False) -> Edits | None:
    """Imports a name from a module, behind the import around the span: by one that is there in its row of imports, or `alone`."""
    around = statement(text, span)
    if around is None:
        return None
    for other in () if alone else row(text, around):
        if other.index > around.index and lists(other, module) and not _told(text, around, other, (written,)):
            return _appended(text, other, (written,))
    return after(text, around.span, f"from {module} import {written}")


def _told(text: str, one: Statement, other: Statement, written: Sequence[str]) -> bool:
    """Whether one of the names that lists have in this form may be another between two statements, or be needed there."""
    later = one.index < other.index and loads_own_between(text, one, other)
    return later or is_told_between(text, one, other, {each.rpartition(" ")[2] for each in written})


def _overlap(some: Edits, others: Edits) -> bool:
    return any(one.span.start < other.span.end and other.span.start < one.span.end for one in some for other in others)


def module_span(text: str, span: Span) -> Span | None:
    """Where the import statement around `span` names its module: behind `from`, or the dotted name in which `span` begins."""
    found = imported(text, span)
    if found is None:
        each = statement(text, span)
        if each is None or not isinstance(each.node, ast.ImportFrom):
            return None
        return _named(tokens(text).within(each.span), until="import")
    each, listing, index = found
    if isinstance(each.node, ast.ImportFrom):
        return _named(tokens(text).within(each.span), until="import")
    item = listing.items[index]
    return _named((None, *tokens(text).within(item)), until="as")


def _named(found: Sequence[Token | None], *, until: str) -> Span | None:
    """From the second token on, up to a keyword."""
    inside = []
    for token in found[1:]:
        if token is None or token.text == until:
            break
        inside.append(token)
    return Span(inside[0].span.start, inside[-1].span.end) if inside else None


def is_certain(text: str) -> bool:
    """Whether the top level imports a Qiskit package whatever happens: where none is needed to load the text, none may be added safely."""
    return any(_is_of_qiskit(each.node) for each in top_level(text))


def _is_of_qiskit(node: ast.stmt) -> bool:
    match node:
        case ast.Import(names=names):
            return any(alias.name.startswith("qiskit") for alias in names)
        case ast.ImportFrom(module=str(module), level=0):
            return module.startswith("qiskit")
    return False


def added(text: str, module: str, name: str = "", *, bound: str = "", at: int = 0) -> Edits | None:
    """Imports `name` from `module`, or the module itself, with the first imports of Qiskit, bound as `bound` or by its own name.

    No edits if the text has done so in front of the offset `at`, where it is needed. None if anything else in the
    text has that name, or may get it from a star import below.
    """
    statements = top_level(text)
    head = _home(statements, at)
    bound = bound or name or module.partition(".")[0]
    if not statements:
        return None
    if any(_brings(each.node, module, name, bound) for each in statements if each in head or each.span.end <= at):
        return ()
    if bound in _names(text):
        return None
    own = name or module.partition(".")[0]
    written = f"{name or module} as {bound}" if bound != own else name or module
    there = next((each for each in head if name and lists(each, module)), None)
    last = there or (head[-1] if head else None)
    if any(_is_star(each.node) for each in statements if last is None or each.index > last.index):
        return None
    if there is not None:
        return _appended(text, there, (written,))
    return _new_line(text, statements, head, f"from {module} import {written}" if name else f"import {written}")


def _brings(node: ast.stmt, module: str, name: str, bound: str) -> bool:
    match node:
        case ast.ImportFrom() if name and origin(node) == module:
            return any(alias.name == name and (alias.asname or alias.name) == bound for alias in node.names)
        case ast.Import() if not name:
            return any(alias.name == module and (alias.asname or module.partition(".")[0]) == bound for alias in node.names)
    return False


def _is_star(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.names[0].name == "*"


@lru_cache(maxsize=4)
def _names(text: str) -> frozenset[str]:
    """All names that the text binds or reads."""
    found: set[str] = set()
    for node in (node for each in top_level(text) for node in ast.walk(each.node)):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                found.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name) | ast.MatchStar(name=str(name)):
                found.add(name)
            case ast.alias(name=name, asname=bound):
                found.add(bound or name.partition(".")[0])
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                found.update(names)
            case ast.MatchMapping(rest=str(name)):
                found.add(name)
    return frozenset(found)


def _appended(text: str, each: Statement, written: Sequence[str]) -> Edits | None:
    """Puts names behind the last one of a from-import, in the form of the list; none that it has."""
    listing = listed(text, each)
    if listing is None:
        return None
    there = {text[item.start : item.end] for item in listing.items}
    fresh = [name for name in written if name not in there]
    if not fresh:
        return ()
    last, comma = listing.items[-1], len(listing.commas) == len(listing.items)
    end = listing.commas[-1].end if comma else last.end
    line = line_start(text, last.start)
    if not listing.bracket or text[line : last.start].strip():
        return (Edit(Span(end, end), f" {', '.join(fresh)}," if comma else f", {', '.join(fresh)}"),)
    new = ",".join(f"\n{text[line : last.start]}{name}" for name in fresh) + "," * comma
    behind = line_end(text, end)
    if not text[end:behind].lstrip().startswith("#"):  # a comment stays with its name
        behind = end
    edits = (Edit(Span(end, end), ","), Edit(Span(behind, behind), new))
    return edits[comma:] if comma or behind > end else (Edit(Span(end, end), f",{new}"),)


def _new_line(text: str, statements: Sequence[Statement], home: Sequence[Statement], line: str) -> Edits | None:
    """Behind a block of imports; where there is none, behind docstring and `__future__`; else in front of everything."""
    if home:
        return after(text, home[-1].span, line if _is_import(home[-1]) else f"\n{line}")
    start = line_start(text, statements[0].span.start)
    return (Edit(Span(start, start), f"{line}\n"),)


def _home(statements: Sequence[Statement], at: int) -> Sequence[Statement]:
    """The statements that a new import follows: the first block of imports that has Qiskit's, or the `try` that has, if it begins in front
    of the offset; what is done before, such as installing a package, or setting the environment, stays so. Else the docstring and the
    first imports."""
    head = [*_head(statements)]
    if any(_is_of_qiskit(each.node) for each in head):
        return head
    rest = [each for each in statements[len(head) :] if each.span.start <= at]
    for is_import, block in groupby(rest, key=_is_import):
        for each in (found := [*block]):
            if is_import and _is_of_qiskit(each.node):
                return found
            if isinstance(each.node, ast.Try) and each.span.end <= at and any(map(_is_of_qiskit, each.node.body)):
                return [each, *takewhile(_is_import, rest[rest.index(each) + 1 :])]
    return head


def _is_import(each: Statement) -> bool:
    return isinstance(each.node, ast.Import | ast.ImportFrom)


def _head(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements that a new import follows: a docstring, then imports one after another."""
    for index, each in enumerate(statements):
        docstring = index == 0 and isinstance(each.node, ast.Expr) and isinstance(each.node.value, ast.Constant)
        if not docstring and not _is_import(each):
            return
        yield each
