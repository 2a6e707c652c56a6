"""What told the versions of all of Qiskit's packages: where it is shown, Qiskit's own version takes its place."""

from __future__ import annotations

import ast

from qlint.facts import Facts, Import, Use
from qlint.fixes.edits import Edits, Mended
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax, syntax

_NEW = "__version__"
_SAME = ("qiskit", "qiskit-terra")


def of_versions(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that show the version of Qiskit in place of the mapping of versions; None where more is done with that than to show it."""
    tree = syntax(facts.source.text)
    if tree is None:
        return None
    edits = _read(tree, tree.ending(place.span.end)) if isinstance(place, Use) else _import(facts, tree, place)
    return (edits, Applicability.UNSAFE) if edits is not None else None


def _import(facts: Facts, tree: Syntax, place: Import) -> Edits | None:
    found = occurrences(facts, tree, {place.path})
    if found is None or found.imports != (place,) or place.span != place.name_span or tree.names(_NEW):
        return None
    edits = [_read(tree, each) for each in found.reads]
    return (Edit(place.name_span, _NEW), *(edit for each in edits for edit in each or ())) if None not in edits else None


def _read(tree: Syntax, node: ast.Name | ast.Attribute | None) -> Edits | None:
    if node is None:
        return None
    match tree.parent(node):
        case ast.Subscript(value=value, slice=ast.Constant(value=key)) as item if value is node and key in _SAME:
            return Edit(tree.word(node), _NEW), Edit(Span(tree.span(node).end, tree.span(item).end), "")
        case ast.Expr() | ast.FormattedValue() | ast.Call(func=ast.Name(id="print" | "pprint" | "display" | "str" | "repr")):
            return (Edit(tree.word(node), _NEW),)
    return None
