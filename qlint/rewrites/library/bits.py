"""Bits that are asked for their index or register: the circuit that they were read from is asked now."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Facts, Instance, MemberUse, Nothing, Value
from qlint.fixes.edits import Mended
from qlint.knowledge.ibm import CIRCUIT
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.syntax import COMPREHENSIONS, Syntax, syntax

_PARTS = frozenset(("ancillas", "clbits", "data", "qubits"))
_SAME = frozenset(("enumerate", "iter", "list", "reversed", "sorted", "tuple"))
_LOOPS = (ast.For, ast.AsyncFor)
_DEEPEST = 6


def of_index(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that ask the circuit for the place of a bit; unsafe, as that is its place in the circuit, not in a register.

    Where the circuit is made of several registers, the place in the register is asked for. None where the bit does not come from a
    circuit that is named.
    """
    return _asked(facts, use, "index")


def of_register(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that ask the circuit for the register of a bit: the first, as it may lie in several. None as above."""
    return _asked(facts, use, "registers[0][0]")


def _asked(facts: Facts, use: MemberUse, what: str) -> Mended | None:
    tree = syntax(facts.source.text)
    node = tree.ending(use.span.end) if tree is not None else None
    if tree is None or not isinstance(node, ast.Attribute) or use.called:
        return None
    circuit = _circuit(facts, tree, node.value, _DEEPEST)
    if circuit is None:
        return None
    if what == "index" and _has_several(facts, facts.value(tree.span(circuit))):
        what = "registers[0][1]"
    start = tree.span(node).start
    edits = (Edit(Span(start, start), f"{tree.code(circuit)}.find_bit("), Edit(Span(tree.span(node.value).end, use.span.end), f").{what}"))
    return (edits, Applicability.UNSAFE) if tree.text[tree.span(node.value).end : use.span.start] == "." else None


def _circuit(facts: Facts, tree: Syntax, node: ast.expr, deepest: int) -> ast.expr | None:
    """The circuit of which the expression is a part, or of the instructions in which it is one, if a name or attribute says it."""
    if not deepest or _is_circuit(facts, tree, node):
        return node if deepest else None
    match node:
        case ast.Attribute(value=inner, attr=attr) if attr in _PARTS:
            return _circuit(facts, tree, inner, deepest)
        case ast.Subscript(value=inner):
            return _circuit(facts, tree, inner, deepest)
        case ast.Call(func=ast.Name(id=name), args=[inner, *_]) if name in _SAME:
            return _circuit(facts, tree, inner, deepest - 1)
        case ast.Name(id=name):
            sources = [*_sources(tree, node, name)]
            return _circuit(facts, tree, sources[0], deepest - 1) if len(sources) == 1 else None
    return None


def _is_circuit(facts: Facts, tree: Syntax, node: ast.expr) -> bool:
    found = facts.value(tree.span(node)) if isinstance(node, ast.Name | ast.Attribute) else ()
    value = [each for each in found if not isinstance(each, Nothing)]  # what methods of circuits give that change their own
    return bool(value) and all(isinstance(each, Instance) and each.cls in CIRCUIT for each in value)


def _sources(tree: Syntax, read: ast.Name, name: str) -> Iterator[ast.expr]:
    """What the variable is a part of: what a loop around the read goes through, else what is assigned to it."""
    for above in tree.around(read):
        loops = above.generators if isinstance(above, COMPREHENSIONS) else [above] if isinstance(above, _LOOPS) else []
        found = [each.iter for each in loops if any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(each.target))]
        if found:
            yield from found
            return
    for node in ast.walk(tree.scope(read)):
        if isinstance(node, ast.Assign) and any(part.id == name for target in node.targets for part in _names(target)):
            yield node.value


def _names(target: ast.expr) -> Iterator[ast.Name]:
    return (each for each in ast.walk(target) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store))


def _has_several(facts: Facts, circuit: Value) -> bool:
    """Whether the circuit is made of several registers of one kind."""
    for each in circuit:
        made = each.made if isinstance(each, Instance) else None
        given = [made.argument("", place) for place in range(len(made.node.args))] if made is not None else []
        kinds = [one.cls.rpartition(".")[2] for value in given for one in value or () if isinstance(one, Instance)]
        if len(kinds) > len(set(kinds)):
            return True
    return False
