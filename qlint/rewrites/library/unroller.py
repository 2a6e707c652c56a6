"""The pass that unrolled gates to a basis: two passes of today do that one after the other."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Facts, Import, Instance, Use
from qlint.fixes import chains
from qlint.fixes.edits import Edits, Mended, commented
from qlint.fixes.statements import before
from qlint.model import Applicability, Edit
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import COMPREHENSIONS, Syntax, syntax

PATH = "qiskit.transpiler.passes.Unroller"
_MANAGER = "qiskit.transpiler.passmanager.PassManager"
_FIRST, _SECOND = "UnrollCustomDefinitions", "BasisTranslator"
_HOME, _LIBRARY = "qiskit.circuit", "SessionEquivalenceLibrary"


def of_unroller(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that take the two passes in the place of the one; unsafe, as they may choose other gates of the same basis.

    None where the pass goes anywhere but to a pass manager, and where its basis isn't spelt out.
    """
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, {PATH}) if tree is not None else None
    if tree is None or found is None or not isinstance(place, Import) or found.imports != (place,) or not found.reads:
        return None
    heads = _imported(facts, place)
    calls = [tree.call(node) for node in found.reads]
    edits = [_passes(facts, tree, call) if call is not None else None for call in calls]
    if heads is None or None in edits:
        return None
    whole = (*heads, *(each for each in edits if each is not None))
    return (whole, Applicability.UNSAFE) if not commented(tree.text, whole) else None


def _imported(facts: Facts, place: Import) -> Edits | None:
    """The edits that import the passes and their library; None where one of the names is in use, or some release has no such."""
    names = (f"qiskit.transpiler.passes.{_FIRST}", f"qiskit.transpiler.passes.{_SECOND}", f"{_HOME}.{_LIBRARY}")
    symbols = [facts.knowledge.symbol(each) for each in names]
    if not all(each is not None and all(map(each.alive, facts.target[each.distribution].releases)) for each in symbols):
        return None
    if place.span != place.name_span or any(chains.is_there(facts.source.text, each) for each in (_FIRST, _SECOND, _LIBRARY)):
        return None
    line = before(facts.source.text, place.span, f"from {_HOME} import {_LIBRARY}")
    return (*line, Edit(place.span, f"{_SECOND}, {_FIRST}")) if line is not None else None


def _passes(facts: Facts, tree: Syntax, call: ast.Call) -> Edit | None:
    """The two passes where the one is made: as a list, or as two items of one."""
    basis = _basis(call)
    places = [*_places(tree, call)]
    if basis is None or not places or not all(_is_managed(facts, tree, each) for each in places):
        return None
    code = f"{_FIRST}({_LIBRARY}, {tree.code(basis)}), {_SECOND}({_LIBRARY}, {tree.code(basis)})"
    return Edit(tree.span(call), code if isinstance(tree.parent(call), ast.List) else f"[{code}]")


def _basis(call: ast.Call) -> ast.expr | None:
    """The names of gates, where it is the same to evaluate them twice."""
    match call:
        case ast.Call(args=[basis], keywords=[]) | ast.Call(args=[], keywords=[ast.keyword(arg="basis", value=basis)]):
            plain = all(isinstance(each, ast.List | ast.Tuple | ast.Constant | ast.Name | ast.expr_context) for each in ast.walk(basis))
            return basis if plain and not isinstance(basis, ast.Constant) else None
    return None


def _places(tree: Syntax, call: ast.Call) -> Iterator[ast.expr]:
    """The expressions that are the pass, or the list that it is an item of; a variable may be another thing at times."""
    above = tree.parent(call)
    node = above if isinstance(above, ast.List) else call
    match tree.parent(node):
        case ast.Assign(targets=[ast.Name(id=name)]):
            yield from (each for each in tree.names(name) if isinstance(each.ctx, ast.Load | ast.Del) and not _is_of_loop(tree, each))
        case _:
            yield node


def _is_of_loop(tree: Syntax, node: ast.Name) -> bool:
    """Whether the name is bound by a comprehension around it, and so is none of the variable."""
    loops = (each for above in tree.around(node) if isinstance(above, COMPREHENSIONS) for each in above.generators)
    return any(isinstance(part, ast.Name) and part.id == node.id for each in loops for part in ast.walk(each.target))


def _is_managed(facts: Facts, tree: Syntax, node: ast.expr) -> bool:
    """Whether a pass manager gets it as its first or as its next passes."""
    match tree.parent(node):
        case ast.Call(func=ast.Attribute(value=made, attr="append"), args=[first, *_]) if first is node:
            pass
        case ast.Call(func=ast.Name() | ast.Attribute(), args=[first, *_]) as made if first is node:
            pass
        case _:
            return False
    value = facts.value(tree.span(made))
    return bool(value) and all(isinstance(each, Instance) and each.cls == _MANAGER for each in value)
