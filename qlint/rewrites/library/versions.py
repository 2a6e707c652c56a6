"""What told the versions of all of Qiskit's packages: where it is shown, Qiskit's own version takes its place."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from qlint.facts import Facts, Import, Use
from qlint.fixes.edits import Edits, Mended
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax, syntax

_NEW = "__version__"
_SAME = ("qiskit", "qiskit-terra")


def of_versions(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that show the version of Qiskit in place of the mapping of versions; None where more is done with that than to show it.

    Safe where it is a statement by itself: a program does nothing there, and a cell of a notebook tells its reader of what is installed.
    """
    tree = syntax(facts.source.text)
    if tree is None:
        return None
    reads = _reads(facts, tree, place)
    edits = [_read(tree, each) for each in reads]
    if not reads or None in edits:
        return None
    named = (Edit(place.name_span, _NEW),) if isinstance(place, Import) else ()
    safe = facts.source.complete and all(isinstance(tree.parent(each), ast.Expr) for each in reads)
    return (*named, *(edit for each in edits for edit in each or ())), Applicability.SAFE if safe else Applicability.UNSAFE


def _reads(facts: Facts, tree: Syntax, place: Import | Use) -> Sequence[ast.Name | ast.Attribute]:
    """The expressions that are rewritten with the place; none where it can't be."""
    if isinstance(place, Use):
        node = tree.ending(place.span.end)
        return (node,) if node is not None else ()
    found = occurrences(facts, tree, {place.path})
    if found is None or found.imports != (place,) or place.span != place.name_span or tree.names(_NEW):
        return ()
    return found.reads if not any(map(_is_own, tree.nodes)) else ()


def _is_own(node: ast.AST) -> bool:
    """Whether it imports the version of something else: of the program, of another package."""
    return (
        isinstance(node, ast.ImportFrom)
        and (node.level > 0 or node.module != "qiskit")
        and any(_NEW in (each.name, each.asname) for each in node.names)
    )


def _read(tree: Syntax, node: ast.Name | ast.Attribute) -> Edits | None:
    match tree.parent(node):
        case ast.Subscript(value=value, slice=ast.Constant(value=key)) as item if value is node and key in _SAME:
            return Edit(tree.word(node), _NEW), Edit(Span(tree.span(node).end, tree.span(item).end), "")
        case ast.Expr() | ast.FormattedValue() | ast.Call(func=ast.Name(id="print" | "pprint" | "display" | "str" | "repr")):
            return (Edit(tree.word(node), _NEW),)
    return None
