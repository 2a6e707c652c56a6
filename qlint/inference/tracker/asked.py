"""What a condition asks that isn't compared with the target: whether the thing is there, or for a release in a way of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator

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


def asks(tree: Tree, condition: ast.expr, path: str, holds: bool, *, depth: int = 0) -> str | None:
    """The kind of guard that the condition is for a use of the dotted path; None if it is none."""
    last = path.rpartition(".")[2]
    for each in _telling(tree, condition):
        match each:
            case ast.Constant(value=False | 0) if each is condition and holds:
                return "dead"
            case ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING") if holds:
                return "typing"
            case ast.Attribute(attr="__version__" | "VERSION") | ast.Name(id="__version__"):
                return "version"
            case ast.Call() if last_name(each) in _VERSION_CALLS:
                return "version"
            case ast.Call() if last_name(each) in _SIGNATURE_CALLS:
                return "attribute"
            case ast.Call(args=[_, ast.Constant(value=str(name)), *_]) if last_name(each) in {"hasattr", "getattr"} and name in (
                last,
                *path.split("."),
            ):
                return "attribute"
            case ast.Call(args=[ast.Constant(value=str(name)), *_]) if "find_spec" in last_name(each) and contains(name, path):
                return "import"
            case ast.Compare(left=ast.Constant(value=str(name)), ops=[ast.In() | ast.NotIn()], comparators=[where]):
                if dotted(where) == "sys.modules" and contains(name, path):
                    return "import"
                if last_name(where) in _LISTS and name in path.split("."):
                    return "attribute"
            case ast.Name() | ast.Attribute() if depth < _DEEPEST_NAME and (kind := _flag_asks(tree, each, path, holds, depth)):
                return kind
    return None


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
            return any(_flag(tree, node))
    return False


def _flag(tree: Tree, node: ast.Name | ast.Attribute) -> tuple[list[Binding], list[ast.expr]]:
    """The bindings of a name that may be a flag, and the expressions that it stands for."""
    if node not in tree.flags:
        bindings = _bindings(tree, node) if isinstance(node, ast.Name) else []
        telling = [each for each in bindings if each.how in (How.VALUE, How.IMPORT, How.DEFINITION)]
        tree.flags[node] = (telling, list(_values(tree, node, telling)))
    return tree.flags[node]


def _flag_asks(tree: Tree, flag: ast.Name | ast.Attribute, path: str, holds: bool, depth: int) -> str | None:
    """What a flag stands for: a test of its own, or whether an import in a `try` succeeded."""
    bindings, values = _flag(tree, flag)
    for binding in bindings:
        if isinstance(binding.node, ast.alias) and binding.node.name in _VERSIONS:
            return "version"
        if (
            binding.how is How.IMPORT
            and binding.name.upper() == binding.name
            and any(word in binding.name for word in ("HAS", "AVAILABLE", "VERSION", "GE_", "LT_"))
        ):
            return "version"
        told = isinstance(binding.value, ast.Constant) and isinstance(binding.value.value, bool)
        if told and around(tree, binding.node, IMPORT_ERRORS | ANY_ERROR, is_import=True):
            return "import"
    return next(filter(None, (asks(tree, value, path, holds, depth=depth + 1) for value in values)), None)


def _bindings(tree: Tree, name: ast.Name) -> list[Binding]:
    scope: Scope | None = tree.scope(name)
    while scope is not None and name.id not in scope.bindings:
        scope = scope.parent
    return scope.bindings[name.id] if scope is not None else []


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
