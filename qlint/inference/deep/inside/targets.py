"""What assignments, loops and `with` give their targets: astroid passes over values that it can't unpack, this says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from astroid import nodes
from astroid.bases import BoundMethod, Generator
from astroid.context import InferenceContext
from astroid.util import Uninferable

from qlint.inference.deep.inside.replacing import replace

Context = InferenceContext | None
Path = list[int] | None
_SEQUENCES = (nodes.Tuple, nodes.List)


def install() -> None:
    """Replaces how astroid finds what is assigned."""
    replace(nodes.Assign, "assigned_stmts", _assigned)
    replace(nodes.For, "assigned_stmts", _looped)
    replace(nodes.Comprehension, "assigned_stmts", _looped)
    replace(nodes.With, "assigned_stmts", _entered)
    replace(nodes.Starred, "assigned_stmts", _starred)


def _assigned(statement: nodes.Assign, node: Any = None, context: Context = None, assign_path: Path = None) -> Iterator[Any]:
    return _at(statement.value, assign_path if _plain(node) else [-1], context)


def _looped(loop: Any, node: Any = None, context: Context = None, assign_path: Path = None) -> Iterator[Any]:
    if isinstance(loop, nodes.AsyncFor) or getattr(loop, "is_async", False):
        yield Uninferable
        return
    for sequence in loop.iter.infer(context):
        if isinstance(sequence, _SEQUENCES) and _plain(sequence):
            for each in sequence.elts:
                yield from _at(each, assign_path if _plain(node) else [-1], context)
        else:
            yield Uninferable


def _entered(statement: nodes.With, node: Any = None, context: Context = None, assign_path: Path = None) -> Iterator[Any]:
    manager = next(each for each, variables in statement.items if variables is node)
    if isinstance(statement, nodes.AsyncWith):
        yield Uninferable
        return
    for value in manager.infer(context):
        entered = list(value.infer_yield_types()) if isinstance(value, Generator) else _enter(value, statement, context)
        for each in entered:
            yield from _at(each, assign_path if _plain(node) else [-1], context)


def _enter(manager: Any, statement: nodes.With, context: Context) -> Iterator[Any]:
    if manager is Uninferable:
        yield Uninferable
        return
    for method in manager.igetattr("__enter__", context):
        if isinstance(method, BoundMethod):
            yield from method.infer_call_result(statement, context)
        else:
            yield Uninferable


def _starred(starred: nodes.Starred, node: Any = None, context: Context = None, assign_path: Path = None) -> Iterator[Any]:
    yield Uninferable


def _at(node: Any, path: Path, context: Context) -> Iterator[Any]:
    """What stands at the path of indices in the node, a node or a value."""
    if not path:
        yield node
        return
    index, *rest = path
    for value in node.infer(context):
        if isinstance(value, _SEQUENCES) and _plain(value) and 0 <= index < len(value.elts):
            yield from _at(value.elts[index], rest, context)
        else:
            yield Uninferable


def _plain(sequence: Any) -> bool:
    """Whether positions in the sequence, of values or of targets, are what they seem."""
    return not any(isinstance(each, nodes.Starred) for each in getattr(sequence, "elts", ()))
