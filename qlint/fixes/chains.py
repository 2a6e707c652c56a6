"""The dotted names that a text reads (`qiskit.providers.aer`), and whether a name means nothing but an imported module in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache

from qlint.fixes.statements import top_level
from qlint.model import Span
from qlint.sources.text import Text


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
    reads = sum(isinstance(node, ast.Name) and node.id == name for node in _nodes(text))
    placed = sum(each == name for each, _ in _chains(text))
    return reads == placed and all(isinstance(node, ast.alias) for node in _bindings(text, name))


def reads(text: str, name: str) -> tuple[Span, ...] | None:
    """Where the name is read; None if the places of some reads are not known, as in f-strings."""
    found = chains(text, name)
    count = sum(isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load) for node in _nodes(text))
    return found if len(found) == count else None


def binders(text: str, name: str) -> tuple[ast.AST, ...]:
    """The nodes that bind the name: statements, targets, parameters; for a plain import without `as`, its aliases."""
    return tuple(_bindings(text, name))


def is_there(text: str, name: str) -> bool:
    """Whether the text binds or reads the name."""
    read = any(isinstance(node, ast.Name) and node.id == name for node in _nodes(text))
    return read or any(True for _ in _bindings(text, name))


def _bindings(text: str, name: str) -> Iterator[ast.AST]:
    """What binds the name: aliases of plain imports without `as`, and other nodes."""
    for node in _nodes(text):
        match node:
            case ast.Import(names=names):
                yield from (each for each in names if each.asname is None and each.name.partition(".")[0] == name)
                yield from (node for each in names if each.asname == name)
            case ast.ImportFrom(names=names):
                yield from (node for each in names if (each.asname or each.name) == name)
            case ast.Name(id=found, ctx=ast.Store() | ast.Del()) if found == name:
                yield node
            case ast.arg(arg=found) | ast.ExceptHandler(name=found) | ast.MatchAs(name=found) | ast.MatchStar(name=found) if found == name:
                yield node
            case ast.FunctionDef(name=found) | ast.AsyncFunctionDef(name=found) | ast.ClassDef(name=found) if found == name:
                yield node
            case ast.Global(names=names) | ast.Nonlocal(names=names) if name in names:
                yield node
            case ast.MatchMapping(rest=found) if found == name:
                yield node


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
