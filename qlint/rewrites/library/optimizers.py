"""Calls of `optimize` on an optimizer: `minimize` takes its place, under other names of arguments, and gives a result with members."""

from __future__ import annotations

import ast

from qlint.facts import Facts, Stranger
from qlint.fixes import chains
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.statements import after
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.passing import passed
from qlint.rewrites.text.syntax import Syntax, syntax

_HOME = "qiskit_algorithms.optimizers."
_TAKEN = ("num_vars", "objective_function", "gradient_function", "variable_bounds", "initial_point")
_NAMES = {"num_vars": "", "objective_function": "fun", "gradient_function": "jac", "variable_bounds": "bounds", "initial_point": "x0"}
_GIVEN = ("x", "fun", "nfev")
_BOUND = "result"


def of_stranger(facts: Facts, use: Stranger) -> Mended | None:
    """The edits by which `minimize` is called, and what it gives is read; unsafe, as evaluations of gradients are counted otherwise.

    None where there is no initial point, and where what `optimize` gives is used as a whole.
    """
    tree = syntax(facts.source.text)
    node = tree.ending(use.span.end) if tree is not None else None
    call = tree.call(node) if tree is not None and node is not None else None
    if tree is None or call is None or use.name != "optimize" or use.guard is not None:
        return None
    if not all(each.cls.startswith(_HOME) for each in use.owners) or not _is_started(call):
        return None
    arguments = passed(tree, call, taken=_TAKEN, names=_NAMES, places=("fun", "x0", "jac", "bounds"))
    readings = _readings(tree, call)
    if arguments is None or readings is None:
        return None
    return (Edit(use.span, "minimize"), *arguments, *readings), Applicability.UNSAFE


def _is_started(call: ast.Call) -> bool:
    """Whether it has an initial point, without which it began anywhere."""
    point = call.args[-1] if len(call.args) == len(_TAKEN) else next((each.value for each in call.keywords if each.arg == _TAKEN[-1]), None)
    return point is not None and not isinstance(point, ast.Constant)


def _readings(tree: Syntax, call: ast.Call) -> Edits | None:
    """The edits of what is read of the point, the value and the number of evaluations."""
    match tree.parent(call):
        case ast.Expr():
            return ()
        case ast.Subscript() as item:
            return _item(tree, item, call)
        case ast.Return() as statement:
            return _apart(tree, statement, Span(tree.span(statement).start, tree.span(call).start), "return ")
        case ast.Assign(targets=[ast.Tuple(elts=targets) as unpacked]) as statement:
            ahead = Span(tree.span(statement).start, tree.span(call).start)
            return _apart(tree, statement, ahead, f"{tree.code(unpacked)} = ") if _are_three(targets) else None
        case ast.Assign(targets=[ast.Name(id=name)]) as statement:
            reads = _reads(tree, statement, name)
            found = [_reading(tree, each) for each in reads or ()]
            return tuple(edit for row in found for edit in row or ()) if reads is not None and None not in found else None
    return None


def _are_three(targets: list[ast.expr]) -> bool:
    return len(targets) == len(_GIVEN) and not any(isinstance(each, ast.Starred) for each in targets)


def _item(tree: Syntax, item: ast.Subscript, whole: ast.expr) -> Edits | None:
    """`result[0]` is `result.x`."""
    match item.slice:
        case ast.Constant(value=int(place)) if 0 <= place < len(_GIVEN) and item.value is whole and isinstance(item.ctx, ast.Load):
            return (Edit(Span(tree.span(whole).end, tree.span(item).end), f".{_GIVEN[place]}"),)
    return None


def _members(name: str) -> str:
    return ", ".join(f"{name}.{each}" for each in _GIVEN)


def _apart(tree: Syntax, statement: ast.stmt, ahead: Span, code: str) -> Edits | None:
    """A name for the result in the place of what stands ahead of the call, and a line behind that does with its members what was done."""
    names = (_BOUND, *(f"{_BOUND}_{number}" for number in range(2, 100)))
    name = next((each for each in names if not chains.is_there(tree.text, each)), None)
    line = after(tree.text, tree.span(statement), f"{code}{_members(name)}") if name is not None else None
    return (Edit(ahead, f"{name} = "), *line) if line is not None else None


def _reads(tree: Syntax, statement: ast.Assign, name: str) -> tuple[ast.expr, ...] | None:
    """Where the variable is read from the statement on, to the next that assigns to it; None if that can't be told by the lines."""
    block, scope, nodes = tree.block(statement), tree.scope(statement), tree.names(name)
    own = [each for each in nodes if tree.scope(each) is scope]
    stores = [tree.statement(each) for each in own if not isinstance(each.ctx, ast.Load)]
    loops = any(isinstance(each, ast.For | ast.AsyncFor | ast.While) for each in tree.around(statement))
    if loops or len(own) != len(nodes) or not all(isinstance(each, ast.Assign) and each in block for each in stores):
        return None
    start = tree.span(statement).end
    end = min((tree.span(each).end for each in stores if tree.span(each).start > start), default=len(tree.text))
    return tuple(each for each in own if isinstance(each.ctx, ast.Load) and start <= tree.span(each).start < end)


def _reading(tree: Syntax, node: ast.expr) -> Edits | None:
    match tree.parent(node):
        case ast.Subscript() as item:
            return _item(tree, item, node)
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=value) if value is node and _are_three(targets):
            return (Edit(tree.span(node), _members(tree.code(node))),)
    return None
