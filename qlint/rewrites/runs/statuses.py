"""What a program asks of a job's status, which is a text now, as it is asked of the job or the text."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from types import MappingProxyType

from qlint.facts import Value
from qlint.model import Edit, Span
from qlint.rewrites.text.hindered import Hindered

_STATES = frozenset({"CANCELLED", "DONE", "ERROR", "INITIALIZING", "QUEUED", "RUNNING"})  # whose names are what the new jobs say
_FINAL = frozenset({"CANCELLED", "DONE", "ERROR"})
# The methods that ask for a state, which jobs of simulators have in the same sense.
_ASKED = MappingProxyType({"CANCELLED": "cancelled", "DONE": "done", "RUNNING": "running"})
_KNOWN = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)


def compared(
    node: ast.expr, compare: ast.Compare, *, span: Callable[[ast.expr], Span], value: Callable[[ast.expr], Value]
) -> Iterator[Edit]:
    """The edits of a comparison of a status, the expression `node`, with states.

    `span` and `value` tell where an expression stands, and what it may be. Raises Hindered for other comparisons.
    """
    if len(compare.ops) > 1 or not isinstance(compare.ops[0], _KNOWN):
        raise Hindered("a job's status is a text")
    left, right, how = compare.left, compare.comparators[0], compare.ops[0]
    method = _method(right, how, value)
    if method and node is left and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if isinstance(how, ast.NotEq | ast.IsNot | ast.NotIn):
            yield Edit(Span(span(compare).start, span(compare).start), "not ")
        yield Edit(Span(span(node.func).end - len(node.func.attr), span(compare).end), f"{method}()")
        return
    if isinstance(how, ast.Is | ast.IsNot):
        yield Edit(Span(span(left).end, span(right).start), " == " if isinstance(how, ast.Is) else " != ")
    yield from _texts(right if left is node else left, span, value)


def _method(state: ast.expr, how: ast.cmpop, value: Callable[[ast.expr], Value]) -> str:
    """The method of jobs that asks for what a status is compared with; "" if there is none."""
    if isinstance(how, ast.In | ast.NotIn):
        return "in_final_state" if _leads(value(state), ".JOB_FINAL_STATES") or _states(state, value) == _FINAL else ""
    match state:
        case ast.Attribute(value=enum, attr=which) if _leads(value(enum), ".JobStatus"):
            return _ASKED.get(which, "")
    return ""


def _states(node: ast.expr, value: Callable[[ast.expr], Value]) -> frozenset[str]:
    """The states that are written one by one; none where anything else is."""
    match node:
        case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
            known = all(isinstance(each, ast.Attribute) and _leads(value(each.value), ".JobStatus") for each in elements)
            return frozenset(each.attr for each in elements if isinstance(each, ast.Attribute)) if known else frozenset()
    return frozenset()


def _texts(other: ast.expr, span: Callable[[ast.expr], Span], value: Callable[[ast.expr], Value]) -> Iterator[Edit]:
    """The states in an expression as texts."""
    for state in other.elts if isinstance(other, ast.List | ast.Tuple | ast.Set) else (other,):
        match state:
            case ast.Attribute(value=enum, attr=which) if which in _STATES and _leads(value(enum), ".JobStatus"):
                yield Edit(span(state), f'"{which}"')
            case _:
                raise Hindered(f"a job's status is a text, and compared with `{ast.unparse(state)}`")


def _leads(value: Value, end: str) -> bool:
    """Whether the value is what a watched package has at a path with that end."""
    return bool(value) and all(getattr(each, "path", "").endswith(end) for each in value)
