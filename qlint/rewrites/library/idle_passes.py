"""The pass that made blocks of conditions: no gate has a condition any more, so that nothing is left to do for it."""

from __future__ import annotations

import ast

from qlint.facts import Facts, Import, Instance, Use
from qlint.fixes.edits import Edits, Mended, commented, without_item
from qlint.fixes.imports import without_name
from qlint.fixes.statements import without_statement
from qlint.model import Applicability
from qlint.rewrites.text.calling import apart
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax, syntax

PATH = "qiskit.transpiler.passes.ConvertConditionsToIfOps"
_MANAGER = "qiskit.transpiler.passmanager.PassManager"


def of_pass(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that leave the pass out of the lists that it is in; unsafe, as it does its work until qiskit 1.4.

    None where it is anything but an item of a list, or all that a pass manager is given.
    """
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, {PATH}) if tree is not None else None
    if tree is None or found is None or not isinstance(place, Import) or found.imports != (place,) or not found.reads:
        return None
    head, calls = without_name(tree.text, place.name_span), [tree.call(node) for node in found.reads]
    edits = [_without(facts, tree, each) if each is not None else None for each in calls]
    if head is None or None in edits:
        return None
    whole = tuple(dict.fromkeys((*head, *(edit for row in edits for edit in row or ()))))
    return (whole, Applicability.UNSAFE) if apart(whole) and not commented(tree.text, whole) else None


def _without(facts: Facts, tree: Syntax, call: ast.Call) -> Edits | None:
    """The edits that leave out one pass that is made."""
    if call.args or call.keywords:
        return None
    match tree.parent(call):
        case ast.List():
            return without_item(tree.text, tree.span(call))
        case ast.Call(func=ast.Attribute(value=manager, attr="append"), args=[_], keywords=[]) as appended:
            alone = isinstance(tree.parent(appended), ast.Expr) and _is_manager(facts, tree, manager)
            return without_statement(tree.text, tree.span(appended)) if alone else None
        case ast.Call(args=[_], keywords=[]) as made if _is_manager(facts, tree, made):
            return without_item(tree.text, tree.span(call))
    return None


def _is_manager(facts: Facts, tree: Syntax, node: ast.expr) -> bool:
    value = facts.value(tree.span(node))
    return bool(value) and all(isinstance(each, Instance) and each.cls == _MANAGER for each in value)
