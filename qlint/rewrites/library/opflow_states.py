"""States of circuits from qiskit.opflow, and what is evaluated with them: a `Statevector` takes their place."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from qlint.facts import Facts, Instance
from qlint.knowledge.ibm import CIRCUIT
from qlint.model import Span
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax

NEW = "Statevector"
PATHS = ("qiskit.opflow.StateFn", "qiskit.opflow.CircuitStateFn")


@dataclass(frozen=True, slots=True)
class _Value:
    """An expression that a `Statevector` gives at once: of `state`, by `member`, with `other` in its parentheses if there is one."""

    whole: ast.expr
    state: ast.expr
    member: str
    other: ast.expr | None = None


@dataclass(frozen=True, slots=True)
class _States:
    """The calls that make states of circuits, all that make any, the variables of the former, and what surely is an operator."""

    made: frozenset[ast.expr]
    all: frozenset[ast.expr]
    names: frozenset[str]
    operators: frozenset[ast.AST]

    def has(self, node: ast.expr) -> bool:
        """Whether the expression is the state of a circuit."""
        return node in self.made or (isinstance(node, ast.Name) and node.id in self.names)

    def adjoint(self, node: ast.expr) -> ast.expr | None:
        """The state of which the expression is the adjoint."""
        match node:
            case (
                ast.UnaryOp(op=ast.Invert(), operand=state)
                | ast.Call(func=ast.Attribute(attr="adjoint", value=state), args=[], keywords=[])
            ):
                return state if self.has(state) else None
        return None

    def measured(self, node: ast.expr) -> ast.expr | None:
        """The operator of which the expression is the measurement."""
        match node:
            case ast.UnaryOp(op=ast.Invert(), operand=ast.Call(args=[operator], keywords=[]) as call):
                return operator if call in self.all and operator in self.operators else None
            case ast.Call(args=[operator], keywords=[ast.keyword(arg="is_measurement", value=ast.Constant(value=True))]) as call:
                return operator if call in self.all and operator in self.operators else None
        return None


def rewrite(facts: Facts, tree: Syntax, draft: Draft, *, paulis: Collection[ast.AST]) -> frozenset[ast.AST] | None:
    """Puts what takes the place of all states into the draft; the nodes that are gone with them, none where there are no states.

    `paulis` are the nodes of which operators are made.

    None where a state is made of anything but a circuit, and where more is done with one than to evaluate it.
    """
    found = occurrences(facts, tree, PATHS)
    calls = [tree.call(node) for node in found.reads] if found is not None else [None]
    known = frozenset(each for each in calls if each is not None)
    made = frozenset(each for each in known if _is_of_circuit(facts, tree, each))
    states = _States(made, known, frozenset(name for each in made if (name := _name(tree, each))), _operators(tree, paulis))
    values = [value for node in tree.nodes if isinstance(node, ast.expr) and (value := _value(node, states)) is not None]
    within = frozenset(node for value in values for node in ast.walk(value.whole))
    if None in calls or not all(each in within or _name(tree, each) in states.names for each in known):
        return None
    if not all(_is_evaluated(tree, name, states, within) for name in states.names) or not all(_is_kept(tree, each) for each in made):
        return None
    for call in made:
        draft.put(tree.span(call.func), NEW)
    for value in values:
        given = f"({_code(tree, draft, value.other)})" if value.other is not None else ""
        draft.put(tree.span(value.whole), f"{draft.code(tree.span(value.state))}.{value.member}{given}")
    kept = frozenset(node for value in values for part in (value.state, value.other) if part is not None for node in ast.walk(part))
    return within - kept


def _operators(tree: Syntax, paulis: Collection[ast.AST]) -> frozenset[ast.AST]:
    """The expressions that are made of the Paulis, and the variables that are bound to such only."""
    found, size = set(paulis), -1
    while size != (size := len(found)):
        found.update(above for node in [*found] for above in _made_of(tree, node))
        for statement in tree.nodes:
            if isinstance(statement, ast.Assign) and statement.value in found and isinstance(name := statement.targets[0], ast.Name):
                stores = [tree.parent(each) for each in tree.names(name.id) if isinstance(each.ctx, ast.Store)]
                if all(isinstance(each, ast.Assign) and each.value in found for each in stores):
                    found.update(tree.names(name.id))
    return frozenset(found)


def _made_of(tree: Syntax, node: ast.AST) -> Iterator[ast.AST]:
    above = tree.parent(node)
    if isinstance(above, ast.BinOp | ast.UnaryOp):
        yield above
    elif isinstance(above, ast.Attribute) and above.attr == "from_list" and (call := tree.call(above)) is not None:
        yield call


def _code(tree: Syntax, draft: Draft, node: ast.expr) -> str:
    """How the expression is written by now, be it with the parentheses around it."""
    span, text = tree.span(node), tree.text
    wider = Span(len(text[: span.start].rstrip(" ")) - 1, len(text) - len(text[span.end :].lstrip(" ")) + 1)
    return draft.code(wider if draft.touched(wider) and not draft.touched(span) else span)


def _is_of_circuit(facts: Facts, tree: Syntax, call: ast.Call) -> bool:
    value = facts.value(tree.span(call.args[0])) if len(call.args) == 1 and not call.keywords else ()
    return bool(value) and all(isinstance(each, Instance) and each.cls in CIRCUIT for each in value)


def _name(tree: Syntax, call: ast.expr) -> str:
    """The variable that the state is assigned to, and nothing else; "" if there is none."""
    match tree.parent(call):
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if value is call:
            return name
    return ""


def _is_evaluated(tree: Syntax, name: str, states: _States, within: Collection[ast.AST]) -> bool:
    """Whether the variable is a state wherever it is bound, and read only in what is evaluated."""
    for node in tree.names(name):
        above = tree.parent(node)
        stored = isinstance(node.ctx, ast.Store) and isinstance(above, ast.Assign) and above.value in states.made
        if not stored and node not in within:
            return False
    return True


def _is_kept(tree: Syntax, call: ast.expr) -> bool:
    """Whether the circuit stays as it is while the state is read: one of opflow was evaluated at last."""
    start, name = tree.span(call).end, _name(tree, call)
    places = [(tree.span(each).start, isinstance(each.ctx, ast.Load)) for each in tree.names(name)]
    renewed = min((place for place, read in places if not read and place > start), default=len(tree.text))
    last = max((place for place, read in places if read and start < place < renewed), default=start)
    circuit = ast.unparse(call.args[0]) if isinstance(call, ast.Call) else ""
    for node in tree.nodes:
        match node:
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=changed))) if start < tree.span(node).start < last:
                if ast.unparse(changed) == circuit:
                    return False
    return True


def _value(node: ast.expr, states: _States) -> _Value | None:
    """What the expression comes to, if it is evaluated there."""
    match node:
        case ast.Attribute(attr="data" | "_data", value=ast.Attribute(attr="primitive" | "_primitive", value=ast.Call() as call)):
            state = _evaluated(call)
            return _Value(node, state, "data") if state is not None and states.has(state) else None
        case ast.Call(func=ast.Attribute(attr="to_matrix", value=state), args=[], keywords=[]) if states.has(state):
            return _Value(node, state, "data")
        case ast.Call() if (product := _evaluated(node)) is not None:
            return _product(node, product, states)
    return None


def _evaluated(call: ast.Call) -> ast.expr | None:
    match call:
        case ast.Call(func=ast.Attribute(attr="eval", value=value), args=[], keywords=[]):
            return value
    return None


def _product(whole: ast.expr, product: ast.expr, states: _States) -> _Value | None:
    """An operator between a state and its adjoint, its measurement of the state, or the product of two states."""
    match product:
        case ast.BinOp(op=ast.MatMult(), left=left, right=state) if states.has(state):
            pass
        case _:
            return None
    if (operator := states.measured(left)) is not None:
        return _Value(whole, state, "expectation_value", operator)
    if (other := states.adjoint(left)) is not None:
        return _Value(whole, other, "inner", state)
    match left:
        case ast.BinOp(op=ast.MatMult(), left=first, right=operator):
            other = states.adjoint(first)
            same = other is not None and ast.unparse(other) == ast.unparse(state)
            return _Value(whole, state, "expectation_value", operator) if same else None
    return None
