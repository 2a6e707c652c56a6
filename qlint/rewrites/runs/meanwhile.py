"""Whether a function runs while the program is in some stretch of its text, by the places at which its name is read."""

from __future__ import annotations

import ast
from enum import Enum

from qlint.facts import Facts
from qlint.fixes import chains
from qlint.model import Span
from qlint.rewrites.text.syntax import Syntax


class Meanwhile(Enum):
    """When a function runs."""

    NEVER = "it is not called while the program is there"
    ONLY = "it is called nowhere else"
    MAYBE = "it may be called there, and elsewhere"


def meanwhile(facts: Facts, tree: Syntax, function: ast.AST, region: Span) -> Meanwhile:
    """When the function runs that a call stands in, with the program in a region or not. Methods of that name count as the function."""
    name = getattr(function, "name", "")
    if not name or name not in _reached(tree, region):
        return Meanwhile.NEVER
    return Meanwhile.ONLY if _is_only_there(facts, tree, name, region, frozenset()) else Meanwhile.MAYBE


def _reached(tree: Syntax, region: Span) -> set[str]:
    """What is named in the region, or in functions that are named there, and so on."""
    found = {_last(node) for node in tree.nodes if isinstance(node, ast.Name | ast.Attribute) and _lies(tree.span(node), region)}
    while more := {name for each in _functions(tree) if each.name in found for name in _named(each)} - found:
        found |= more
    return found


def _is_only_there(facts: Facts, tree: Syntax, name: str, region: Span, seen: frozenset[str]) -> bool:
    """Whether the name is that of one plain function, which is read in the region, or in functions of which that is true."""
    if len(chains.binders(tree.text, name)) != 1 or facts.read_elsewhere(name) or name in tree.attributes:
        return False
    functions = [each for each in _functions(tree) if each.name == name]
    if not functions or functions[0].decorator_list or isinstance(tree.scope(functions[0]), ast.ClassDef):
        return False
    outside = [each for each in tree.names(name) if not _lies(tree.span(each), region)]
    callers = [getattr(tree.scope(each), "name", "") for each in outside]
    return all(each in seen | {name} or (each and _is_only_there(facts, tree, each, region, seen | {name})) for each in callers)


def _functions(tree: Syntax) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in tree.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _named(node: ast.AST) -> set[str]:
    return {_last(each) for each in ast.walk(node) if isinstance(each, ast.Name | ast.Attribute)}


def _last(node: ast.Name | ast.Attribute) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id


def _lies(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
