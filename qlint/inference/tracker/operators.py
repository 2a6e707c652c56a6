"""Operators that a watched class defined by its methods: they are gone with these."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qlint.facts import Instance, Nothing, Value
from qlint.inference.tracker.handles import CodeModule
from qlint.model import Span

# `QuantumCircuit.__add__` was `combine`, `__iadd__` was `extend` (qiskit-terra 0.22.4, quantumcircuit.py); 0.23.0 has none of these.
CLASS = "qiskit.circuit.quantumcircuit.QuantumCircuit"
_SUM, _GROWN = "combine", "extend"
DEFINING = ("__add__", "__iadd__", "__radd__")  # what a program may give the class for itself


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation that is the method `name` of its left operand; `span` covers the operator."""

    node: ast.BinOp | ast.AugAssign
    owner: ast.expr
    other: ast.expr
    name: str
    span: Span


def operations(module: CodeModule, wanted: Callable[[str], bool]) -> Iterator[Operation]:
    """Those of a module that may be of such a class, where the method's name is `wanted`."""
    if "+" not in module.tree.lines.text or not (wanted(_SUM) or wanted(_GROWN)):
        return
    for node in ast.walk(module.tree.root):
        match node:
            case ast.BinOp(left=left, op=ast.Add(), right=right) if wanted(_SUM):
                name = _SUM
            case ast.AugAssign(target=left, op=ast.Add(), value=right) if wanted(_GROWN):
                name = _GROWN
            case _:
                continue
        if not any(isinstance(each, ast.Constant | ast.JoinedStr | ast.List | ast.Tuple) for each in (left, right)):
            yield Operation(node, left, right, name, _between(module, left, right))


def circuits(value: Value) -> tuple[Instance, ...]:
    """What the value can be, if that is nothing but objects of the very class; None is what their methods give that change their own."""
    known = tuple(each for each in value if isinstance(each, Instance) and each.cls == CLASS)
    return known if len(known) == sum(not isinstance(each, Nothing) for each in value) else ()


def is_of_circuits(left: Value, right: Value) -> bool:
    """Whether a sum of these is one of circuits, and gives one."""
    return bool(circuits(left) and circuits(right))


def _between(module: CodeModule, left: ast.expr, right: ast.expr) -> Span:
    start, end = module.tree.span(left).end, module.tree.span(right).start
    found = re.search(r"\+=?", re.sub(r"#[^\n]*", lambda comment: " " * len(comment[0]), module.tree.lines.text[start:end]))
    return Span(start + found.start(), start + found.end()) if found is not None else Span(start, end)
