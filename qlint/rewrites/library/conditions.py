"""Gates with a condition, made by `c_if`: they go into a block of their own, `with circuit.if_test(...)`."""

from __future__ import annotations

import ast
import re

from qlint.facts import Called, Constant, Facts, Instance, MemberUse, Nothing, Value
from qlint.fixes.edits import Edits, Mended, line_start
from qlint.fixes.statements import line_end
from qlint.fixes.tokens import tokens
from qlint.knowledge.ibm import CIRCUIT
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.indented import unit
from qlint.rewrites.text.syntax import Syntax, syntax

_PLAIN = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant, ast.expr_context, ast.UnaryOp, ast.USub)

_AER = frozenset(("qiskit_aer.aerprovider.AerProvider", "qiskit.providers.aer.aerprovider.AerProvider"))
# The simulators that have no blocks in their targets, so that `transpile` refuses circuits with one; the first has a successor.
_OLD, _NEW = "qasm_simulator", "aer_simulator"
_WITHOUT_BLOCKS = re.compile(
    r"qiskit_aer\.backends\.(?:qasm|statevector|unitary)_simulator\.\w+"
    r"|qiskit\.providers\.(?:aer|basicaer|basic_provider)\.(?:\w+\.)*(?:Qasm|Statevector|Unitary|Basic)Simulator(?:Py)?"
)


def of_condition(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that put the statement with a `c_if` into a block, and take a simulator that runs those in place of one that does not.

    Unsafe, as the circuits may get to a device that has no blocks. None where the statement does more than add one gate to a circuit that
    is named in it, or has its line not for itself.
    """
    tree = syntax(facts.source.text)
    name = tree.ending(use.span.end) if tree is not None else None
    call = tree.call(name) if tree is not None and name is not None else None
    if tree is None or call is None or not isinstance(name, ast.Attribute):
        return None
    circuit, condition = _circuit(facts, tree, call, name.value), _condition(tree, call)
    block = _block(tree, tree.statement(call), f"with {tree.code(circuit)}.if_test({condition}):") if circuit and condition else None
    simulators = _simulators(facts, tree)
    if block is None or simulators is None:
        return None
    gone = Edit(Span(tree.text.rindex(".", tree.span(name.value).end, use.span.start), tree.span(call).end), "")
    return (block, gone, *simulators), Applicability.UNSAFE


def _circuit(facts: Facts, tree: Syntax, call: ast.Call, gate: ast.expr) -> ast.expr | None:
    """The circuit to which the statement adds the gate and nothing else: `qc.x(0).c_if(...)`, `qc.append(XGate().c_if(...), [0])`."""
    match tree.statement(call):
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=circuit, attr="append"), args=[first, *_])) if first is call:
            fresh = isinstance(gate, ast.Call)  # else the gate keeps its condition elsewhere
        case ast.Expr(value=outer) if outer is call and isinstance(gate, ast.Call) and isinstance(gate.func, ast.Attribute):
            circuit, fresh = gate.func.value, True
        case _:
            return None
    value = [each for each in facts.value(tree.span(circuit)) if not isinstance(each, Nothing)]  # what methods give that change their own
    known = bool(value) and all(isinstance(each, Instance) and each.cls in CIRCUIT for each in value)
    return circuit if fresh and known and all(isinstance(each, _PLAIN) for each in ast.walk(circuit)) else None


def _condition(tree: Syntax, call: ast.Call) -> str:
    """The register or bit and its value as a tuple; "" if the call does not say them one by one."""
    given = dict(zip(("classical", "val"), call.args, strict=False)) | {each.arg: each.value for each in call.keywords if each.arg}
    if len(given) != len(call.args) + len(call.keywords) or any(isinstance(each, ast.Starred) for each in call.args):
        return ""
    return f"({tree.code(given['classical'])}, {tree.code(given['val'])})" if given.keys() == {"classical", "val"} else ""


def _block(tree: Syntax, node: ast.stmt, head: str) -> Edit | None:
    """The line that makes a block of the statement, which has its lines for itself, and the indentation of that."""
    span = tree.span(node)
    start, rest = line_start(tree.text, span.start), tree.text[span.end : line_end(tree.text, span.end)].strip()
    indent = tree.text[start : span.start]
    if indent.strip() or rest.startswith(";") or "\n" in head or tokens(tree.text).logical(span.start) != span.start:
        return None
    return Edit(Span(span.start, span.start), f"{head}\n{indent}{unit(tree.text, indent)}")


def _simulators(facts: Facts, tree: Syntax) -> Edits | None:
    """The edits that name a simulator with blocks in its target where the text gets one without; None where that isn't all."""
    calls = (node for node in ast.walk(tree.tree) if isinstance(node, ast.Call))
    if any(_is_without_blocks(facts.value(tree.span(node))) for node in calls):
        return None
    found = [_simulator(tree, each) for each in facts.calls() if _gets(each)]
    return tuple(each for each in found if each) if None not in found else None


def hindrance(facts: Facts) -> str:
    """Why no `c_if` goes into a block, whatever statement it stands in: the text gets a simulator that runs none; "" where it does not."""
    tree = syntax(facts.source.text)
    calls = (node for node in ast.walk(tree.tree) if isinstance(node, ast.Call)) if tree is not None else ()
    found = any(_is_without_blocks(facts.value(tree.span(node))) for node in calls) if tree is not None else False
    return "the simulator in use runs no such blocks, and AerSimulator() of qiskit-aer does" if found else ""


def _is_without_blocks(value: Value) -> bool:
    return bool(value) and all(isinstance(each, Instance) and _WITHOUT_BLOCKS.fullmatch(each.cls) is not None for each in value)


def _gets(called: Called) -> bool:
    """Whether the call asks Aer for a simulator without blocks."""
    aer = all(each.path in _AER and each.member == "get_backend" for each in called.callees)
    name = called.call.argument("name", 0) if aer else None
    return any(isinstance(each, Constant) and str(each.value).endswith("_simulator") and each.value != _NEW for each in name or ())


def _simulator(tree: Syntax, called: Called) -> Edit | None:
    node = called.call.node
    name = node.args[0] if node.args else next((each.value for each in node.keywords if each.arg == "name"), None)
    if not isinstance(name, ast.Constant) or name.value != _OLD:
        return None
    span = tree.span(name)
    inside = Span(span.start + 1, span.end - 1)
    return Edit(inside, _NEW) if tree.text[inside.start : inside.end] == _OLD else None
