"""Names that tell whether imports worked: what they are bound to in a `try`, and what where it failed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from qlint.inference.tracker.scopes import TRIES, Binding, dotted
from qlint.inference.tracker.tree import Tree

IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})
ANY_ERROR = frozenset({"Exception", "BaseException"})


@dataclass(frozen=True, slots=True)
class Attempt:
    """The binding that counts where the `imports`, dotted paths, all work, and the one that counts where one of them fails."""

    tried: Binding
    instead: Binding
    imports: tuple[str, ...]


def attempted(tree: Tree, bindings: list[Binding]) -> Attempt | None:
    """The attempt that decides between the bindings of a name; None if there is none, or it does more than import."""
    tries = {each: block for binding in bindings for each, block in _tries(tree, binding.node)}
    for statement, _ in tries.items():
        tried = [each for each in bindings if (statement, "tried") in _tries(tree, each.node)]
        others = [each for each in bindings if each not in tried]
        handled = [each for each in others if (statement, "handled") in _tries(tree, each.node)]
        instead = handled or others
        alone = len(tried) == 1 and len(instead) == 1 and len(others) == len(instead)
        if alone and is_simple(statement) and _is_about_imports(tree, statement):
            return Attempt(tried[0], instead[0], tuple(imports(statement)))
    return None


def _tries(tree: Tree, node: ast.AST) -> Iterator[tuple[ast.Try, str]]:
    """The `try` statements around the node, and whether it stands in what is tried, or where that failed."""
    child = node
    for parent in tree.ancestors(node):
        if isinstance(parent, TRIES):
            if child in parent.body or child in parent.orelse:
                yield parent, "tried"
            elif child in parent.handlers:
                yield parent, "handled"
        child = parent


def _is_absolute_import(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Import) or (isinstance(statement, ast.ImportFrom) and not statement.level)


def _is_constant(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assign(value=ast.Constant()) | ast.Expr(value=ast.Constant()):
            return True
    return False


def _is_about_imports(tree: Tree, statement: ast.Try) -> bool:
    return any(catches(tree, handler, IMPORT_ERRORS | ANY_ERROR, bare=True) for handler in statement.handlers)


def is_simple(statement: ast.Try) -> bool:
    """Whether nothing is tried but imports of absolute names, beside constants."""
    return all(_is_absolute_import(each) or _is_constant(each) for each in statement.body)


def imports(statement: ast.Try) -> Iterator[str]:
    """The dotted paths that are imported there."""
    for each in statement.body:
        match each:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from (module if alias.name == "*" else f"{module}.{alias.name}" for alias in names)


def catches(tree: Tree, handler: ast.AST, errors: frozenset[str], *, bare: bool) -> bool:
    """Whether the handler catches one of the errors, by their last names; `bare`: one without a type does."""
    if not isinstance(handler, ast.ExceptHandler):
        return False
    if handler.type is None:
        return bare
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(last_name(each) in errors or _imported_as(tree, each) in errors for each in types)


def _imported_as(tree: Tree, node: ast.expr) -> str:
    """What the name was called where the module imports it from."""
    bindings = tree.module.bindings.get(node.id, ()) if isinstance(node, ast.Name) else ()
    return next((each.node.name for each in bindings if isinstance(each.node, ast.alias)), "")


def last_name(node: ast.expr) -> str:
    """The last part of a dotted name, called or not."""
    return (dotted(node.func if isinstance(node, ast.Call) else node) or "").rpartition(".")[2]
