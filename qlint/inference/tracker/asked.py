"""What a condition asks that isn't compared with the target: whether the thing is there, or for a release in a way of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from qlint.inference.tracker.attempts import ANY_ERROR, IMPORT_ERRORS, last_name
from qlint.inference.tracker.caught import around, contains
from qlint.inference.tracker.scopes import Binding, How, Scope, dotted
from qlint.inference.tracker.tree import Tree

_VERSIONS = frozenset({"__version__", "VERSION"})
_VERSION_CALLS = frozenset({"version", "parse_version", "get_distribution", "Version", "version_info"})
_SIGNATURE_CALLS = frozenset({"signature", "getfullargspec"})
_CALLS = _VERSION_CALLS | _SIGNATURE_CALLS | {"hasattr", "getattr"}
_LISTS = frozenset({"dir", "vars", "__dict__", "__all__"})
_DEEPEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Sign:
    """What makes a condition a guard of some `kind`: for every path, or for those that have the name as a `part`, or lie `in` it."""

    kind: str
    name: str = ""
    how: str = ""

    def counts(self, path: str, holds: bool) -> bool:
        match self.how:
            case "holds":
                return holds
            case "part":
                return self.name in path.split(".")
            case "in":
                return contains(self.name, path)
        return True


def asks(tree: Tree, condition: ast.expr, path: str, holds: bool) -> str | None:
    """The kind of guard that the condition is for a use of the dotted path; None if it is none."""
    return next((each.kind for each in _signs(tree, condition, 0) if each.counts(path, holds)), None)


def _signs(tree: Tree, condition: ast.expr, depth: int) -> tuple[_Sign, ...]:
    """The signs in the condition, and in what its names stand for; kept, for one condition is asked for every use under it."""
    key = (condition, depth)
    if key not in tree.signs:
        tree.signs[key] = tuple(
            dict.fromkeys(sign for each in _telling(tree, condition) for sign in _signs_in(tree, each, condition, depth))
        )
    return cast("tuple[_Sign, ...]", tree.signs[key])


def _signs_in(tree: Tree, node: ast.AST, condition: ast.expr, depth: int) -> Iterator[_Sign]:
    match node:
        case ast.Constant(value=False | 0) if node is condition:
            yield _Sign("dead", how="holds")
        case ast.Attribute(attr="__version__" | "VERSION") | ast.Name(id="__version__"):
            yield _Sign("version")
        case ast.Call():
            yield from _signs_of_call(node)
        case ast.Compare(left=ast.Constant(value=str(name)), ops=[ast.In() | ast.NotIn()], comparators=[where]):
            if dotted(where) == "sys.modules":
                yield _Sign("import", name, "in")
            if last_name(where) in _LISTS:
                yield _Sign("attribute", name, "part")
        case ast.Name(id=name) | ast.Attribute(attr=name):
            if name == "TYPE_CHECKING":
                yield _Sign("typing", how="holds")
            yield from _flag_signs(tree, node, depth) if depth < _DEEPEST_NAME else ()


def _signs_of_call(call: ast.Call) -> Iterator[_Sign]:
    called = last_name(call)
    if called in _VERSION_CALLS:
        yield _Sign("version")
    elif called in _SIGNATURE_CALLS:
        yield _Sign("attribute")
    match call.args:
        case [_, ast.Constant(value=str(name)), *_] if called in {"hasattr", "getattr"}:
            yield _Sign("attribute", name, "part")
        case [ast.Constant(value=str(name)), *_] if "find_spec" in called:
            yield _Sign("import", name, "in")


def _telling(tree: Tree, condition: ast.expr) -> tuple[ast.AST, ...]:
    """The nodes of the condition that `asks` may recognise; kept, for one condition is asked for every use under it."""
    if condition not in tree.telling:
        tree.telling[condition] = tuple(each for each in ast.walk(condition) if _tells(tree, each, condition))
    return tree.telling[condition]


def may_tell(tree: Tree, condition: ast.expr) -> bool:
    """Whether the condition may be a guard for some path."""
    return bool(_telling(tree, condition))


def _tells(tree: Tree, node: ast.AST, condition: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return node is condition
        case ast.Compare(ops=[ast.In() | ast.NotIn()]):
            return isinstance(node.left, ast.Constant)
        case ast.Call():
            name = last_name(node)
            return name in _CALLS or "find_spec" in name
        case ast.Name(id="TYPE_CHECKING" | "__version__") | ast.Attribute(attr="TYPE_CHECKING" | "__version__" | "VERSION"):
            return True
        case ast.Name() | ast.Attribute():
            return any(_flag(tree, node)) or _is_told(tree, node)
    return False


def _flag(tree: Tree, node: ast.Name | ast.Attribute) -> tuple[list[Binding], list[ast.expr]]:
    """The bindings of a name that may be a flag, and the expressions that it stands for."""
    key = _key(tree, node)
    if key not in tree.flags:
        bindings = _bindings(tree, node) if isinstance(node, ast.Name) else []
        telling = [each for each in bindings if each.how in (How.VALUE, How.IMPORT, How.DEFINITION)]
        tree.flags[key] = (telling, list(_values(tree, node, telling)))
    return tree.flags[key]


def _key(tree: Tree, node: ast.Name | ast.Attribute) -> tuple[object, str]:
    """The same for all that are the same flag, for one may be read thousands of times."""
    if isinstance(node, ast.Name):
        return _owner(tree, node), node.id
    return dotted(node.value) in ("self", "cls"), node.attr


def _flag_signs(tree: Tree, flag: ast.Name | ast.Attribute, depth: int) -> tuple[_Sign, ...]:
    key = (*_key(tree, flag), depth)
    if key not in tree.signs:
        tree.signs[key] = tuple(dict.fromkeys(_signs_of_flag(tree, flag, depth)))
    return cast("tuple[_Sign, ...]", tree.signs[key])


def _signs_of_flag(tree: Tree, flag: ast.Name | ast.Attribute, depth: int) -> Iterator[_Sign]:
    """What a flag stands for: a test of its own, or whether an import in a `try` succeeded."""
    if _is_told(tree, flag):
        yield _Sign("import")
    bindings, values = _flag(tree, flag)
    for binding in bindings:
        if isinstance(binding.node, ast.alias) and binding.node.name in _VERSIONS:
            yield _Sign("version")
        if (
            binding.how is How.IMPORT
            and binding.name.upper() == binding.name
            and any(word in binding.name for word in ("HAS", "AVAILABLE", "VERSION", "GE_", "LT_"))
        ):
            yield _Sign("version")
        told = isinstance(binding.value, ast.Constant) and isinstance(binding.value.value, bool)
        if told and around(tree, binding.node, IMPORT_ERRORS | ANY_ERROR, is_import=True):
            yield _Sign("import")
    for value in values:
        yield from _signs(tree, value, depth + 1)


def _is_told(tree: Tree, flag: ast.Name | ast.Attribute) -> bool:
    """Whether an attribute of the object itself is set to say that an import worked."""
    if not isinstance(flag, ast.Attribute) or dotted(flag.value) not in ("self", "cls"):
        return False
    stores = (tree.parents[each] for each in tree.stores.get(flag.attr, ()))
    told = (
        each
        for each in stores
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant) and isinstance(each.value.value, bool)
    )
    return any(around(tree, each, IMPORT_ERRORS | ANY_ERROR, is_import=True) for each in told)


def _bindings(tree: Tree, name: ast.Name) -> list[Binding]:
    scope = _owner(tree, name)
    return scope.bindings[name.id] if scope is not None else []


def _owner(tree: Tree, name: ast.Name) -> Scope | None:
    """The scope that binds the name, as far as one does."""
    scope: Scope | None = tree.scope(name)
    while scope is not None and name.id not in scope.bindings:
        scope = scope.parent
    return scope


def _values(tree: Tree, flag: ast.Name | ast.Attribute, bindings: list[Binding]) -> Iterator[ast.expr]:
    """What is assigned to the flag, or what the function returns that it names."""
    if isinstance(flag, ast.Name):
        functions = [each.node for each in bindings if each.how is How.DEFINITION]
        yield from (each.value for each in bindings if each.how is How.VALUE and not _is_plain(each.value) and each.value is not None)
    else:
        own = dotted(flag.value) in ("self", "cls")
        functions = list(tree.functions.get(flag.attr, ())) if own else []
        stores = [tree.parents[each] for each in tree.stores.get(flag.attr, ())] if own else []
        yield from (each.value for each in stores if isinstance(each, ast.Assign) and not _is_plain(each.value))
    for function in functions:
        yield from (each.value for each in tree.returns.get(function, ()) if each.value is not None and not _is_plain(each.value))


def _is_plain(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant)


def skips_import(statement: ast.stmt, path: str) -> bool:
    """Whether the statement skips the tests that follow where the thing at the path can't be imported."""
    match statement:
        case ast.Expr(value=ast.Call() as call) | ast.Assign(value=ast.Call() as call):
            return last_name(call) == "importorskip" and any(
                isinstance(arg, ast.Constant) and isinstance(arg.value, str) and contains(arg.value, path) for arg in call.args[:1]
            )
    return False
