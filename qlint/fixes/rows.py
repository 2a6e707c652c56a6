"""Import statements as they stand in a text: what they list, from which module, and the row of imports that they stand in."""

from __future__ import annotations

import ast
import sys
from collections.abc import Collection, Iterator, Sequence

from qlint.fixes.edits import line_start
from qlint.fixes.listing import Listing, around, unbracketed
from qlint.fixes.statements import Statement, line_end, statement
from qlint.fixes.tokens import tokens
from qlint.model import Span

_LONG = 100
# What is surely no part of the project that the text is of.
_FOREIGN = frozenset(("matplotlib", "networkx", "numpy", "pandas", "scipy", "sympy", *sys.stdlib_module_names))


def imported(text: str, span: Span) -> tuple[Statement, Listing, int] | None:
    """The import statement around a span, its list, and which of the names there the span begins in."""
    each = statement(text, span)
    listing = listed(text, each) if each is not None else None
    index = listing.index(span.start) if listing is not None else None
    return (each, listing, index) if each is not None and listing is not None and index is not None else None


def listed(text: str, each: Statement) -> Listing | None:
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


def origin(node: ast.ImportFrom) -> str:
    """The module that names are imported from, as it is written."""
    return "." * node.level + (node.module or "")


def lists(each: Statement, module: str) -> bool:
    """Whether it imports names from the module, one by one."""
    return isinstance(each.node, ast.ImportFrom) and origin(each.node) == module and each.node.names[0].name != "*"


def row(text: str, each: Statement) -> Iterator[Statement]:
    """The imports of the row that an import stands in, without it: those in front of it, the nearest first, and those behind it."""
    for places in (range(each.index - 1, -1, -1), range(each.index + 1, len(each.block))):
        for place in places:
            other = of_block(text, each, place)
            if other is None or not isinstance(other.node, ast.Import | ast.ImportFrom):
                break
            yield other


def of_block(text: str, each: Statement, place: int) -> Statement | None:
    """The statement at a place of the block that another is of."""
    other = statement(text, each.block[place])
    return other if other is not None and other.block == each.block and other.index == place else None


def is_told_between(text: str, one: Statement, other: Statement, names: Collection[str]) -> bool:
    """Whether what stands between two statements of a block has one of the names, or may get it from a star import."""
    first, last = sorted((one.index, other.index))
    for span in one.block[first + 1 : last]:
        between = statement(text, span)
        if between is None or any(_tells(node, names) for node in ast.walk(between.node)):
            return True
    return False


def _tells(node: ast.AST, names: Collection[str]) -> bool:
    match node:
        case ast.Name(id=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name in names
        case ast.alias(name=name, asname=bound):
            return name == "*" or (bound or name.partition(".")[0]) in names
    return False


def loads_own_between(text: str, one: Statement, other: Statement) -> bool:
    """Whether an import between two statements of a block may load a module of the project, which may need names of this one by then."""
    first, last = sorted((one.index, other.index))
    found = (statement(text, span) for span in one.block[first + 1 : last])
    return any(each is None or not all(map(_is_foreign, _modules(each.node))) for each in found)


def _modules(node: ast.stmt) -> Iterator[str]:
    """The modules that the imports in a statement name."""
    for each in ast.walk(node):
        if isinstance(each, ast.ImportFrom):
            yield origin(each)
        elif isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)


def _is_foreign(module: str) -> bool:
    root = module.partition(".")[0]
    return root in _FOREIGN or root.startswith("qiskit")


def is_alone(text: str, each: Statement) -> bool:
    """Whether the statement has its lines for itself, and no comment in them, nor in the line above."""
    start, end = each.span.start, line_end(text, each.span.end)
    above = text[: line_start(text, start)].rpartition("\n")[0].rpartition("\n")[2]
    if above.lstrip().startswith("#"):
        return False
    return not text[line_start(text, start) : start].strip() and not text[each.span.end : end].strip() and "#" not in text[start:end]


def has_room(text: str, each: Statement, written: Sequence[str]) -> bool:
    """Whether more names may be written in a from-import without a long line."""
    start, end = line_start(text, each.span.start), line_end(text, each.span.start)
    per_line = end < each.span.end and text[start:end].rstrip().endswith("(")
    return per_line or each.span.end - start + len(", ".join(written)) < _LONG
