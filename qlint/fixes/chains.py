"""The dotted names that a text reads (`qiskit.providers.aer`), and whether a name means nothing but an imported module in it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from qlint.fixes.statements import top_level
from qlint.model import Span
from qlint.sources.text import Text

Node = TypeVar("Node", bound=ast.AST)


def chains(text: str, dotted: str) -> tuple[Span, ...]:
    """Where the dotted name is read, also as the beginning of a longer one; nothing for a text that does not parse."""
    return tuple(span for name, span in _chains(text) if name == dotted)


def ending(text: str, end: int) -> Span | None:
    """The dotted name that ends at the offset, from its first part on."""
    return next((span for _, span in _chains(text) if span.end == end), None)


def others(text: str, dotted: str) -> bool:
    """Whether the first part of the dotted name is read for anything else than what lies below that name."""
    root = dotted.partition(".")[0]
    below = {span.start for span in chains(text, dotted)}
    return any(name == root and span.start not in below for name, span in _chains(text))


def is_module(text: str, name: str) -> bool:
    """Whether all that binds the name, if anything does, are imports such as `import name.x`, and all its reads have known places."""
    reads = len(_names(text).get(name, ()))
    placed = sum(each == name for each, _ in _chains(text))
    return reads == placed and all(isinstance(node, ast.alias) for node in binders(text, name))


def reads(text: str, name: str) -> tuple[Span, ...] | None:
    """Where the name is read; None if the places of some reads are not known, as in f-strings."""
    found = chains(text, name)
    count = sum(isinstance(node.ctx, ast.Load) for node in _names(text).get(name, ()))
    return found if len(found) == count else None


def binders(text: str, name: str) -> tuple[ast.AST, ...]:
    """The nodes that bind the name: statements, targets, parameters; for a plain import without `as`, its aliases."""
    return _binders(text).get(name, ())


def is_there(text: str, name: str) -> bool:
    """Whether the text binds or reads the name."""
    return name in _names(text) or name in _binders(text)


@lru_cache(maxsize=4)
def _names(text: str) -> Mapping[str, tuple[ast.Name, ...]]:
    """The names that are read or bound as variables, with where that is."""
    return _by_name((node.id, node) for node in _nodes(text) if isinstance(node, ast.Name))


@lru_cache(maxsize=4)
def _binders(text: str) -> Mapping[str, tuple[ast.AST, ...]]:
    return _by_name(bound for node in _nodes(text) for bound in _bound(node))


def _by_name(found: Iterable[tuple[str, Node]]) -> Mapping[str, tuple[Node, ...]]:
    names: dict[str, list[Node]] = {}
    for name, node in found:
        names.setdefault(name, []).append(node)
    return {name: tuple(nodes) for name, nodes in names.items()}


def _bound(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What the node binds, each name with what does: the node, or its alias where that is a plain import without `as`."""
    match node:
        case ast.Import(names=names):
            yield from ((each.asname, node) if each.asname else (each.name.partition(".")[0], each) for each in names)
        case ast.ImportFrom(names=names):
            yield from ((each.asname or each.name, node) for each in names)
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
            yield name, node
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
            yield name, node
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name, node
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            yield from ((name, node) for name in dict.fromkeys(names))


@lru_cache(maxsize=4)
def _chains(text: str) -> tuple[tuple[str, Span], ...]:
    lines = Text(text)
    found = []
    for node in _nodes(text):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load) and (name := _dotted(node)):
            start = lines.from_utf8(node.lineno, node.col_offset)
            end = lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)
            if text[start:end] == name:  # else there are spaces, lines or a string's own positions in it
                found.append((name, Span(start, end)))
    return tuple(sorted(found, key=lambda each: (each[1].end, each[1].start)))


@lru_cache(maxsize=4)
def _nodes(text: str) -> tuple[ast.AST, ...]:
    return tuple(node for each in top_level(text) for node in ast.walk(each.node))


def _dotted(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=inner, attr=name) if before := _dotted(inner):
            return f"{before}.{name}"
    return ""
