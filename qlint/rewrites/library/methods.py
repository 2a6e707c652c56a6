"""Methods of circuits whose work another method, a gate of the library, or a function does now."""

from __future__ import annotations

import ast

from qlint.facts import Called, Facts, MemberUse
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended, wrapped
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.exported import exported
from qlint.rewrites.text.syntax import Syntax, syntax

_LIBRARY = "qiskit.circuit.library"


def of_squ(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.unitary(u, [qubit])` of `circuit.squ(u, qubit)`: it is drawn and counted under another name."""
    args = _positional(facts, use, 2)
    tree = syntax(facts.source.text)
    more = wrapped(tree.text, tree.span(args[1]), "[", "]") if tree is not None and args is not None else None
    return ((Edit(use.span, "unitary"), *more), Applicability.UNSAFE) if more is not None else None


def of_diagonal(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.append(DiagonalGate(diagonal), qubits)` of `circuit.diagonal(diagonal, qubits)`.

    Both take a list or a register of qubits, and the method nothing else; in qiskit 0.46, which has both, they append the same.
    """
    args = _positional(facts, use, 2)
    return _appended(facts, use, args, "DiagonalGate", qubits=()) if args is not None else None


def of_hamiltonian(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.append(HamiltonianGate(operator, time), qubits)` of `circuit.hamiltonian(operator, time, qubits)`.

    The method takes one qubit that is no list as well. None where it isn't plain whether there is a list.
    """
    tree, args = syntax(facts.source.text), _positional(facts, use, 3)
    if tree is None or args is None:
        return None
    match args[2]:
        case ast.List() | ast.ListComp() | ast.Call(func=ast.Name(id="list")):
            return _appended(facts, use, args, "HamiltonianGate", qubits=())
        case ast.Constant(value=int()):
            brackets = wrapped(tree.text, tree.span(args[2]), "[", "]")
            return _appended(facts, use, args, "HamiltonianGate", qubits=brackets) if brackets is not None else None
    return None


def _appended(facts: Facts, use: MemberUse, args: list[ast.expr], gate: str, *, qubits: Edits) -> Mended | None:
    """The edits by which the circuit gets the gate of all arguments but the last; `qubits` are those of the last."""
    tree, symbol = syntax(facts.source.text), facts.knowledge.symbol(f"{_LIBRARY}.{gate}")
    known = exported(facts, _LIBRARY, gate, at=use.receiver.start)
    if tree is None or symbol is None or known is None:
        return None
    there = [symbol.alive(release) for release in facts.target[symbol.distribution].releases]
    written, more = known
    around = wrapped(tree.text, Span(tree.span(args[0]).start, tree.span(args[0]).end), f"{written}(", "") if any(there) else None
    if around is None:
        return None
    end = tree.span(args[-2]).end
    sure = all(there) and imports.is_certain(tree.text)
    edits = (*more, Edit(use.span, "append"), around[0], Edit(Span(end, end), ")"), *qubits)
    return edits, Applicability.SAFE if sure else Applicability.UNSAFE


def of_qasm(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `qasm2.dump(circuit, filename)` of `circuit.qasm(filename=filename)`, where nothing is done with the text.

    The file is the same (tried with qiskit 0.46, which has both). Unsafe where the name may be None, and in a notebook, which may show
    the text that the method gives besides.
    """
    tree, called = syntax(facts.source.text), _called(facts, use)
    name = _filename(called.call.node) if called is not None else None
    statement = _statement(tree, use) if tree is not None else None
    if tree is None or name is None or statement is None:
        return None
    more = imports.added(tree.text, "qiskit", "qasm2", at=use.receiver.start)
    where, call = tree.span(name), tree.span(statement)
    symbol = facts.knowledge.symbol("qiskit.qasm2.dump")
    if more is None or symbol is None or tree.text[call.end - 1] != ")" or tree.text[use.receiver.end : use.span.start] != ".":
        return None
    start, end = use.receiver.start, use.receiver.end
    edits = (*more, Edit(Span(start, start), "qasm2.dump("), Edit(Span(end, where.start), ", "), Edit(Span(where.end, call.end), ")"))
    there = [symbol.alive(release) for release in facts.target[symbol.distribution].releases]
    sure = all(there) and isinstance(name, ast.Constant) and imports.is_certain(tree.text) and facts.source.cells is None
    return (edits, Applicability.SAFE if sure else Applicability.UNSAFE) if any(there) else None


def _filename(call: ast.Call) -> ast.expr | None:
    """The name of the file that the call writes; None where it prints the text, and where it asks for an encoding."""
    match call:
        case ast.Call(args=[], keywords=[ast.keyword(arg="filename", value=name)]):
            return name
        case ast.Call(args=[ast.Constant(value=False), name], keywords=[]):
            return name
        case ast.Call(args=[ast.Constant(value=False)], keywords=[ast.keyword(arg="filename", value=name)]):
            return name
        case ast.Call(
            args=[], keywords=[ast.keyword(arg="formatted", value=ast.Constant(value=False)), ast.keyword(arg="filename", value=name)]
        ):
            return name
    return None


def of_bind(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.assign_parameters(parameters=values)` of `circuit.bind_parameters(values=values)`."""
    called = _called(facts, use)
    if called is None or called.call.node.args or [each.arg for each in called.call.node.keywords] not in (["values"], ["value_dict"]):
        return None
    return (Edit(use.span, "assign_parameters"), Edit(called.named[0].span, "parameters")), Applicability.SAFE


def _statement(tree: Syntax, use: MemberUse) -> ast.Call | None:
    """The call, if it is all of a statement."""
    function = tree.ending(use.span.end)
    call = tree.call(function) if function is not None else None
    return call if call is not None and isinstance(tree.parent(call), ast.Expr) else None


def _called(facts: Facts, use: MemberUse) -> Called | None:
    return next((each for each in facts.calls() if each.span == use.span and each.bound), None) if use.called else None


def _positional(facts: Facts, use: MemberUse, count: int) -> list[ast.expr] | None:
    """The arguments of the call, if they are so many, and all by position."""
    called = _called(facts, use)
    if called is None or called.call.node.keywords or any(isinstance(each, ast.Starred) for each in called.call.node.args):
        return None
    return called.call.node.args if len(called.call.node.args) == count else None
