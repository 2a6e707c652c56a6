"""`BackendV1` beside `BackendV2`, where either was taken: no backend is of version 1 any more."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence

from qlint.facts import Facts, Import, Use
from qlint.fixes import chains
from qlint.fixes.edits import Edits, Mended, line_start, without_item
from qlint.fixes.imports import without_name
from qlint.fixes.statements import line_end, without_statement
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax, syntax

PATHS = ("qiskit.providers.BackendV1", "qiskit.providers.backend.BackendV1")
_SECOND = "BackendV2"
_SECONDS = frozenset(("qiskit.providers.BackendV2", "qiskit.providers.backend.BackendV2"))
_PLAIN = (ast.Name, ast.Attribute, ast.expr_context)


def of_version(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that leave version 2 alone in annotations and tests of types, and take out what was for backends of version 1.

    Unsafe, as such backends are around until qiskit 1.4. None where the class is anything else in the text: a base, a value.
    """
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, PATHS) if tree is not None else None
    if tree is None or found is None or not isinstance(place, Import) or found.imports != (place,) or not found.reads:
        return None
    seconds = sorted({each.name for each in facts.imports() if each.path in _SECONDS and each.name})
    if any(len(chains.binders(tree.text, each)) != 1 for each in seconds) or (not seconds and chains.is_there(tree.text, _SECOND)):
        return None
    if any(_is_said(tree, node, place.name or "") for node in tree.nodes):
        return None
    head = without_name(tree.text, place.name_span) if seconds else (Edit(place.span, _SECOND),)
    edits = [_without(tree, node, seconds) for node in found.reads]
    whole = (*(head or ()), *(each for row in edits for each in row or ()))
    return (tuple(_outer(whole)), Applicability.UNSAFE) if head and None not in edits else None


def _is_said(tree: Syntax, node: ast.AST, name: str) -> bool:
    """Whether it is a text with the name that is no docstring: an annotation in quotes."""
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return name in text and not isinstance(tree.parent(node), ast.Expr)


def _outer(edits: Edits) -> Iterator[Edit]:
    """The edits without those of what others take out."""
    for edit in edits:
        around = (each.span for each in edits if each.span != edit.span)
        if not any(each.start <= edit.span.start and edit.span.end <= each.end for each in around):
            yield edit


def _without(tree: Syntax, node: ast.expr, seconds: Sequence[str]) -> Edits | None:
    """The edits by which the text does without one read of the class."""
    above = tree.parent(node)
    match above:
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return _alone(tree, above, right if left is node else left) if _has(_union(tree, above), seconds) else None
        case ast.Tuple(elts=items) if _has(above, seconds):
            return _item(tree, above, items, node)
        case ast.arg():
            return (Edit(tree.span(node), seconds[0] if seconds else _SECOND),)
        case ast.Call(func=ast.Name(id="isinstance"), args=[asked, cls], keywords=[]) if cls is node:
            return _branch(tree, above) if all(isinstance(each, _PLAIN) for each in ast.walk(asked)) else None
    return None


def _union(tree: Syntax, node: ast.expr) -> ast.expr:
    above = tree.parent(node)
    return _union(tree, above) if isinstance(above, ast.BinOp) and isinstance(above.op, ast.BitOr) else node


def _has(node: ast.expr, names: Collection[str]) -> bool:
    return any(isinstance(each, ast.Name) and each.id in names for each in ast.walk(node))


def _alone(tree: Syntax, whole: ast.expr, part: ast.expr) -> Edits:
    """A part takes the place of the whole."""
    outer, inner = tree.span(whole), tree.span(part)
    return tuple(Edit(Span(start, end), "") for start, end in ((outer.start, inner.start), (inner.end, outer.end)) if start < end)


def _item(tree: Syntax, above: ast.Tuple, items: list[ast.expr], node: ast.expr) -> Edits | None:
    """One class less in a tuple of `isinstance`, or in a union of types; of two, the other takes the place of all."""
    rest = [each for each in items if each is not node]
    match tree.parent(above):
        case ast.Call(func=ast.Name(id="isinstance"), args=[_, cls], keywords=[]) if cls is above:
            whole: ast.expr = above
        case ast.Subscript(value=ast.Name(id="Union") | ast.Attribute(attr="Union")) as union:
            whole = union
        case _:
            return None
    return _alone(tree, whole, rest[0]) if len(rest) == 1 else without_item(tree.text, tree.span(node))


def _branch(tree: Syntax, test: ast.Call) -> Edits | None:
    """The branch for version 1 goes, and what was for all others stays."""
    match tree.parent(test):
        case ast.IfExp(test=asked, orelse=other) as choice if asked is test and not isinstance(other, ast.IfExp):
            return _alone(tree, choice, other)
        case ast.If(test=asked, orelse=other) as branch if asked is test and not tree.text.startswith("elif", tree.span(branch).start):
            return without_statement(tree.text, tree.span(branch)) if not other else _other(tree, branch)
    return None


def _other(tree: Syntax, branch: ast.If) -> Edits | None:
    """What stands below `else`, as far to the left as the `if` stood; None where that is no block of lines for itself."""
    text, start, first = tree.text, tree.span(branch).start, tree.span(branch.orelse[0]).start
    if isinstance(branch.orelse[0], ast.If) and text.startswith("elif", first):
        return (Edit(Span(start, first + len("el")), ""),)
    ahead, inner = text[line_start(text, start) : start], text[line_start(text, first) : first]
    own = not ahead.strip() and not inner.strip() and inner.startswith(ahead) and inner != ahead
    if not own or any(isinstance(each, ast.Constant | ast.JoinedStr) and each.lineno != each.end_lineno for each in ast.walk(branch)):
        return None
    lines = [*_lines(text, line_start(text, first), tree.span(branch).end)]
    if not all(text.startswith(inner, each) or not text[each : line_end(text, each)].strip() for each in lines):
        return None
    gone = Edit(Span(line_start(text, start), line_start(text, first)), "")
    more = len(inner) - len(ahead)
    return gone, *(Edit(Span(each + len(ahead), each + len(ahead) + more), "") for each in lines if text.startswith(inner, each))


def _lines(text: str, start: int, end: int) -> Iterator[int]:
    while start < end:
        yield start
        start = line_end(text, start)
        start += 2 if text.startswith("\r\n", start) else 1
