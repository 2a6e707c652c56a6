"""All places at which a text has a name of a watched package: its imports, and what is read of it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from qlint.facts import Facts, Guard, Import, Use
from qlint.rewrites.text.syntax import Syntax

_LOOKING_UP = frozenset({"getattr", "hasattr", "setattr", "delattr", "eval", "exec"})


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The imports of a name, one by one, and the expressions that are it, in the order of the text."""

    imports: tuple[Import, ...]
    reads: tuple[ast.Name | ast.Attribute, ...]


def occurrences(facts: Facts, tree: Syntax, paths: Collection[str]) -> Occurrences | None:
    """Where the name that these dotted paths lead to stands.

    None if it may be read otherwise: under a name that means other things too, in a text such as those of `__all__`, by a star import
    of the project's own modules, or in guarded code.
    """
    imports = tuple(each for each in facts.imports() if each.path in paths and not each.star)
    uses = [each for each in facts.uses() if each.path in paths or each.path.rpartition(".")[0] in paths]
    if any(is_guarded(each.guard) or each.path != each.written for each in imports) or any(is_guarded(each.guard) for each in uses):
        return None
    found = {id(node): node for each in uses if (node := _read(tree, each, paths)) is not None}
    bound = {each.name for each in imports if each.name} | {_last(each.path) for each in uses if each.star and each.path in paths}
    names = [node for name in bound for node in tree.names(name)]
    found.update((id(node), node) for node in names)
    if any(not isinstance(node.ctx, ast.Load) for node in names) or any(_is_rebound(tree, name) for name in bound):
        return None
    if any(_is_text(tree, node, bound) for node in tree.nodes) or any(each.via == "project" for each in uses):
        return None
    reads = sorted(found.values(), key=tree.span)
    return Occurrences(imports, tuple(reads)) if all(tree.ending(tree.span(node).end) is node for node in reads) else None


def is_guarded(guard: Guard | None) -> bool:
    """Whether a place is not for all releases; one that is for types, or from which the code goes on where something fails, is."""
    return guard is not None and guard.kind not in ("attribute", "typing")


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _read(tree: Syntax, use: Use, paths: Collection[str]) -> ast.Name | ast.Attribute | None:
    """The expression that is the name, of a use of it or of what it has."""
    node = tree.ending(use.span.end)
    if use.path in paths:
        return node
    inner = node.value if isinstance(node, ast.Attribute) else None
    return inner if isinstance(inner, ast.Name | ast.Attribute) else None


def _is_rebound(tree: Syntax, name: str) -> bool:
    """Whether something else than an import or an assignment binds the name."""
    return any(each == name for node in tree.nodes for each in _bound(node))


def _bound(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            yield from names


def _is_text(tree: Syntax, node: ast.AST, names: Collection[str]) -> bool:
    """Whether it is a text that is one of the names, and may stand for it: in `__all__`, an annotation in quotes, for `getattr`."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node.value not in names:
        return False
    match tree.parent(node):
        case ast.Compare() | ast.keyword() | ast.Dict() | ast.Expr():
            return False
        case ast.Call(func=ast.Name(id=function)):
            return function in _LOOKING_UP
        case ast.Call():
            return False
        case ast.List() | ast.Tuple() | ast.Set() as row:
            return not _is_given(tree, row)
    return True


def _is_given(tree: Syntax, row: ast.expr) -> bool:
    """Whether a function gets the texts, in a program that looks up nothing by its name."""
    match tree.parent(row):
        case ast.Call(func=function):
            listed = any(isinstance(node, ast.Name) and node.id == "__all__" for node in ast.walk(function))
            return not listed and not any(tree.names(each) for each in (*_LOOKING_UP, "globals", "locals", "vars"))
    return False
