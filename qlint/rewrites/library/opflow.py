"""Operators made of the Paulis of qiskit.opflow: `SparsePauliOp` takes their place, as it knows the same `+`, `*`, `@` and `^`."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from qlint.facts import Facts, Import, Use
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended, commented
from qlint.fixes.statements import Statement, statement, without_statement
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.library import opflow_states
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax, syntax

_PACKAGE = "qiskit.opflow"
_HOME, _NEW = "qiskit.quantum_info", "SparsePauliOp"
_PAULIS = ("I", "X", "Y", "Z")
_SUM = "PauliSumOp"
PATHS = (_PACKAGE, *(f"{_PACKAGE}.{name}" for name in (*_PAULIS, _SUM)), *opflow_states.PATHS)

# What both have, and what either gives or takes in the same way.
_SHARED = frozenset(("adjoint", "compose", "conjugate", "num_qubits", "tensor", "to_matrix", "transpose"))
# What only opflow's operators have: one that is not seen may be theirs.
_OTHERS = frozenset(("assign_parameters", "coeff", "convert", "eval", "exp_i", "is_hermitian", "is_zero", "oplist", "permute", "primitive"))
_OTHER_FORMS = frozenset(
    ("reduce", "tensorpower", "to_circuit", "to_circuit_op", "to_instruction", "to_matrix_op", "to_pauli_op", "to_spmatrix")
)


def of_operator(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that write all operators of the text as `SparsePauliOp`, unsafe, as what is done with them elsewhere is not seen.

    None where the text has more of opflow than Paulis, their sums, and states of circuits.
    """
    tree = syntax(facts.source.text)
    lines = _statements(facts, tree) if tree is not None and isinstance(place, Import) else None
    if tree is None or not lines:
        return None
    paulis, sums, draft = _paulis(facts, tree), _sums(facts, tree), Draft(tree)
    if paulis is None or sums is None:
        return None
    draft.add(tuple(dict.fromkeys((*paulis, *sums))))
    gone = opflow_states.rewrite(facts, tree, draft, paulis=_operators(facts, tree))
    other = _OTHERS | _OTHER_FORMS
    if gone is None or any(isinstance(node, ast.Attribute) and node.attr in other and node not in gone for node in tree.nodes):
        return None
    written = ([_NEW] if paulis or sums else []) + ([opflow_states.NEW] if gone else [])
    heads = _imported(tree, lines, written)
    draft.add(heads or ())
    edits = draft.done()
    return (edits, Applicability.UNSAFE) if heads and edits and not commented(tree.text, edits) else None


def _statements(facts: Facts, tree: Syntax) -> list[Statement] | None:
    """The statements that import from opflow; None if they import more, or more of it is used."""
    found = [each for each in facts.imports() if f"{each.path}.".startswith(f"{_PACKAGE}.")]
    own = all(each.path in PATHS and each.written in (each.path, f"{each.path}.*") and not each.module for each in found)
    uses = [use for use in facts.uses() if f"{use.path}.".startswith(f"{_PACKAGE}.")]
    guarded = any(each.guard for each in found) or any(use.guard for use in uses)
    if not own or guarded or any(not use.star or use.path not in PATHS for use in uses):
        return None
    around = [statement(tree.text, each.span) for each in found]
    distinct = dict.fromkeys(each.span for each in around if each is not None)
    lines = [each for span in distinct if (each := statement(tree.text, span)) is not None and isinstance(each.node, ast.ImportFrom)]
    return lines if all(each.top and isinstance(each.node, ast.ImportFrom) and each.node.module == _PACKAGE for each in lines) else None


def _imported(tree: Syntax, lines: Sequence[Statement], names: Sequence[str]) -> Edits | None:
    """The first statement imports what is written now, if no other does, and the others go."""
    there = [imports.added(tree.text, _HOME, each, at=lines[0].span.start) for each in names]
    if None in there:
        return None
    wanted = ", ".join(name for name, edits in zip(names, there, strict=True) if edits)
    first = (Edit(lines[0].span, f"from {_HOME} import {wanted}"),) if wanted else without_statement(tree.text, lines[0].span)
    rest = [without_statement(tree.text, each.span) for each in lines[1:]]
    return (*first, *(edit for each in rest for edit in each or ())) if first is not None and None not in rest else None


def _operators(facts: Facts, tree: Syntax) -> list[ast.Name | ast.Attribute]:
    """Where Paulis, and the class of their sums, are read."""
    found = [occurrences(facts, tree, {f"{_PACKAGE}.{name}"}) for name in (*_PAULIS, _SUM)]
    return [node for each in found if each is not None for node in each.reads]


def _paulis(facts: Facts, tree: Syntax) -> Edits | None:
    """The Paulis, and products of them, as labels."""
    labels: dict[int, str] = {}
    nodes: list[ast.expr] = []
    for name in _PAULIS:
        found = occurrences(facts, tree, {f"{_PACKAGE}.{name}"})
        if found is None:
            return None
        nodes += found.reads
        labels.update((id(node), name) for node in found.reads)
    edits = [_pauli(tree, node, labels) for node in nodes]
    return tuple(edit for edit in edits if edit is not None) if None not in edits else None


def _pauli(tree: Syntax, node: ast.expr, labels: dict[int, str]) -> Edit | None:
    """The longest product in which the Pauli stands; None where something is done with it that can't be done with its successor."""
    above = tree.parent(node)
    while isinstance(above, ast.expr) and _label(above, labels):
        node, above = above, tree.parent(above)
    unlike = isinstance(above, ast.Attribute) and above.attr not in _SHARED
    if unlike or (isinstance(above, ast.UnaryOp) and isinstance(above.op, ast.Invert)):
        return None
    if (
        isinstance(above, ast.BinOp)
        and isinstance(above.op, ast.BitXor)
        and not all(_holds(each, labels) for each in (above.left, above.right))
    ):
        return None  # a power, maybe
    return Edit(_enclosed(tree.text, tree.span(node)), f'{_NEW}("{_label(node, labels)}")')


def _label(node: ast.AST, labels: dict[int, str]) -> str:
    """The Paulis of a product, "" for what is none."""
    match node:
        case ast.BinOp(op=ast.BitXor(), left=left, right=ast.Constant(value=int(power))) if power > 0:
            return _label(left, labels) * power
        case ast.BinOp(op=ast.BitXor(), left=left, right=right):
            first, second = _label(left, labels), _label(right, labels)
            return first + second if first and second else ""
    return labels.get(id(node), "")


def _holds(node: ast.expr, labels: dict[int, str]) -> bool:
    return any(id(each) in labels for each in ast.walk(node))


def _enclosed(text: str, span: Span) -> Span:
    """The span with the parentheses around the expression, which are not needed around a call."""
    ahead, behind = text[: span.start].rstrip(" "), text[span.end :].lstrip(" ")
    before = ahead[:-1].rstrip(" ")[-1:]
    if not ahead.endswith("(") or not behind.startswith(")") or before.isidentifier() or before in (")", "]") or before.isdigit():
        return span
    return Span(len(ahead) - 1, len(text) - len(behind) + 1)


def _sums(facts: Facts, tree: Syntax) -> Edits | None:
    found = occurrences(facts, tree, {f"{_PACKAGE}.{_SUM}"})
    if found is None:
        return None
    edits = [[*_sum(tree, node)] for node in found.reads]
    return tuple(edit for each in edits for edit in each) if all(edits) else None


def _sum(tree: Syntax, node: ast.expr) -> Iterator[Edit]:
    """The edits where a sum is made, of pairs or of an operator that is one already, or tested; none for anything else."""
    above = tree.parent(node)
    match above:
        case ast.Attribute(attr="from_list") if (call := tree.call(above)) is not None and len(call.args) == 1 and not call.keywords:
            yield Edit(tree.span(node), _NEW)
        case ast.Call(func=func, args=[ast.Name() | ast.Call() as inner], keywords=[]) if func is node:
            yield Edit(Span(tree.span(above).start, tree.span(inner).start), "")
            yield Edit(Span(tree.span(inner).end, tree.span(above).end), "")
        case ast.Call(func=ast.Name(id="isinstance")) | ast.arg():
            yield Edit(tree.span(node), _NEW)
