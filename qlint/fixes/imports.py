"""Edits of imports: names out of them, to other modules, and new ones at the right place.

All take a text and a span in it, change nothing, and give None where it can't be done exactly: where a comment would be lost, where a
name is in use already, or for a text that does not parse. Nothing to do is no edits.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qlint.fixes.edits import Edits, dropped, line_start, spaced
from qlint.fixes.listing import Listing, around, unbracketed
from qlint.fixes.statements import Statement, after, line_end, statement, top_level, without_statement
from qlint.fixes.tokens import Token, tokens
from qlint.model import Edit, Span


def without_name(text: str, span: Span) -> Edits | None:
    """Drops the imported name in which `span` begins, with its `as`; the whole statement if it imports nothing else."""
    found = _imported(text, span)
    if found is None:
        return None
    each, listing, index = found
    return without_statement(text, each.span) if len(listing.items) == 1 else dropped(text, listing, index)


def moved(text: str, span: Span, module: str, *, name: str, bound: str = "") -> Edits | None:
    """Has the imported name in which `span` begins come from `module`, where it is called `name`.

    It is bound as `bound`, or as it was: the uses stay true. With other names in the statement, a statement
    for the module follows it, or one that is there in the same block gets the name.
    """
    found = _imported(text, span)
    if found is None or not isinstance(found[0].node, ast.ImportFrom):
        return None
    each, listing, index = found
    alias = found[0].node.names[index]
    bound = bound or alias.asname or alias.name
    written = name if name == bound else f"{name} as {bound}"
    item = listing.items[index]
    if len(listing.items) == 1:
        where = module_span(text, span)
        same = text[item.start : item.end] == written
        return (spaced(text, where, module), *(() if same else (Edit(item, written),))) if where is not None else None
    less = dropped(text, listing, index)
    more = _beside(text, each, module, written)
    return (*less, *more) if less is not None and more is not None and not _overlap(less, more) else None


def _beside(text: str, each: Statement, module: str, written: str) -> Edits | None:
    """Imports a name from a module in the block of another import: by one in front of it, or in its row of imports."""
    others = [statement(text, span) for span in each.block]
    for index, other in enumerate(others):
        if index > each.index and (other is None or not isinstance(other.node, ast.Import | ast.ImportFrom)):
            break
        if other is not None and other.index == index != each.index and _lists(other, module) and other.block == each.block:
            return _appended(text, other, written)
    return after(text, each.span, f"from {module} import {written}")


def _lists(each: Statement, module: str) -> bool:
    """Whether it imports names from the module, one by one."""
    return isinstance(each.node, ast.ImportFrom) and _from(each.node) == module and each.node.names[0].name != "*"


def _overlap(some: Edits, others: Edits) -> bool:
    return any(one.span.start < other.span.end and other.span.start < one.span.end for one in some for other in others)


def module_span(text: str, span: Span) -> Span | None:
    """Where the import statement around `span` names its module: behind `from`, or the dotted name in which `span` begins."""
    found = _imported(text, span)
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
    for each in top_level(text):
        match each.node:
            case ast.Import(names=names) if any(alias.name.startswith("qiskit") for alias in names):
                return True
            case ast.ImportFrom(module=str(module), level=0) if module.startswith("qiskit"):
                return True
    return False


def added(text: str, module: str, name: str = "", *, bound: str = "", at: int = 0) -> Edits | None:
    """Imports `name` from `module`, or the module itself, at the top of the text, bound as `bound` or by its own name.

    No edits if the text has done so in front of the offset `at`, where it is needed. None if anything else in the
    text has that name, or may get it from a star import below.
    """
    statements = top_level(text)
    head = [*_head(statements)]
    bound = bound or name or module.partition(".")[0]
    if not statements:
        return None
    if any(_brings(each.node, module, name, bound) for each in statements if each in head or each.span.end <= at):
        return ()
    if bound in _names(text):
        return None
    own = name or module.partition(".")[0]
    written = f"{name or module} as {bound}" if bound != own else name or module
    there = next((each for each in head if name and _lists(each, module)), None)
    if any(_is_star(each.node) for each in statements if each not in head or (there is not None and each.index > there.index)):
        return None
    if there is not None:
        return _appended(text, there, written)
    return _new_line(text, statements, f"from {module} import {written}" if name else f"import {written}")


def _brings(node: ast.stmt, module: str, name: str, bound: str) -> bool:
    match node:
        case ast.ImportFrom() if name and _from(node) == module:
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


def _appended(text: str, each: Statement, written: str) -> Edits | None:
    """Puts a name behind the last one of a from-import, in the form of the list."""
    listing = _list_of(text, each)
    if listing is None:
        return None
    if any(text[item.start : item.end] == written for item in listing.items):
        return ()
    last, comma = listing.items[-1], len(listing.commas) == len(listing.items)
    end = listing.commas[-1].end if comma else last.end
    line = line_start(text, last.start)
    if not listing.bracket or text[line : last.start].strip():
        return (Edit(Span(end, end), f" {written}," if comma else f", {written}"),)
    new = f"\n{text[line : last.start]}{written}{',' * comma}"
    behind = line_end(text, end)
    if not text[end:behind].lstrip().startswith("#"):  # a comment stays with its name
        behind = end
    edits = (Edit(Span(end, end), ","), Edit(Span(behind, behind), new))
    return edits[comma:] if comma or behind > end else (Edit(Span(end, end), f",{new}"),)


def _new_line(text: str, statements: Sequence[Statement], line: str) -> Edits | None:
    """Behind the first block of imports; where there is none, behind docstring and `__future__`; else in front of everything."""
    heads = [*_head(statements)]
    if heads:
        return after(text, heads[-1].span, line if isinstance(heads[-1].node, ast.Import | ast.ImportFrom) else f"\n{line}")
    start = line_start(text, statements[0].span.start)
    return (Edit(Span(start, start), f"{line}\n"),)


def _head(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements that a new import follows: a docstring, then imports one after another."""
    for index, each in enumerate(statements):
        docstring = index == 0 and isinstance(each.node, ast.Expr) and isinstance(each.node.value, ast.Constant)
        if not docstring and not isinstance(each.node, ast.Import | ast.ImportFrom):
            return
        yield each


def _imported(text: str, span: Span) -> tuple[Statement, Listing, int] | None:
    """The import statement around a span, its list, and which of the names there the span begins in."""
    each = statement(text, span)
    listing = _list_of(text, each) if each is not None else None
    index = listing.index(span.start) if listing is not None else None
    return (each, listing, index) if each is not None and listing is not None and index is not None else None


def _list_of(text: str, each: Statement) -> Listing | None:
    """The names that an import statement lists."""
    if not isinstance(each.node, ast.Import | ast.ImportFrom):
        return None
    for token in tokens(text).within(each.span):
        if token.text == "import":
            behind = tokens(text).after(token.span.end)
            if behind is not None and behind.text == "(":
                return around(text, behind.span.end)
            return unbracketed(text, Span(token.span.end, each.span.end))
    return None


def _from(node: ast.ImportFrom) -> str:
    return "." * node.level + (node.module or "")
