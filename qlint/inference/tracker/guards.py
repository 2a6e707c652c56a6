"""Why a use may be left alone: where the name is missing it isn't reached, or the failure is caught.

Tests of releases are not compared with the target here: code under one is left alone in either branch.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Guard
from qlint.inference.tracker.narrowing import conditions
from qlint.inference.tracker.scopes import COMPREHENSIONS, FUNCTIONS, TRIES, How, dotted
from qlint.inference.tracker.tree import Tree

_IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})
_ANY_ERROR = frozenset({"Exception", "BaseException"})
_SKIPS = frozenset({"skipif", "skipIf", "skipUnless", "skip", "xfail", "expectedFailure"})
_VERSIONS = frozenset({"__version__", "VERSION"})
_VERSION_CALLS = frozenset({"version", "parse_version", "get_distribution", "Version", "version_info"})
_DEEPEST_NAME = 3


def guard(tree: Tree, node: ast.AST, path: str, *, is_import: bool = False, is_member: bool = False) -> Guard | None:
    """The guard around the node, a use of the dotted `path`; None if there is none.

    Whoever catches everything around the use of an object (`is_member`) has its failures in mind, not its absence.
    """
    errors = _IMPORT_ERRORS | _ANY_ERROR if is_import else frozenset({"AttributeError", "NameError"})
    if not is_import and not is_member:
        errors |= _ANY_ERROR
    kind = _around(tree, node, errors, is_import=is_import, bare=not is_member) or _tested(tree, node, path) or _faked(tree, path)
    if kind is None:
        return None
    name, place = kind
    return Guard(name, tree.span(place))


Found = tuple[str, ast.AST] | None


def _around(tree: Tree, node: ast.AST, errors: frozenset[str], *, is_import: bool, bare: bool = True) -> Found:
    """A `try`, `with` or decorated function around the node that takes care of the failure."""
    child = node
    for parent in tree.ancestors(node):
        match parent:
            case _ if isinstance(parent, TRIES) and child in parent.body:
                if any(_catches(handler, errors, bare=bare) and not _gives_up(handler) for handler in parent.handlers):
                    return "import" if is_import else "attribute", parent
            case _ if isinstance(parent, TRIES) and child in parent.handlers and is_import:
                if _catches(child, errors, bare=True) and any(isinstance(s, ast.Import | ast.ImportFrom) for s in ast.walk(_body(parent))):
                    return "import", parent
            case ast.With(items=items) | ast.AsyncWith(items=items) if child in parent.body:
                if any(_expects(item.context_expr, errors | {"ImportError"}) for item in items):
                    return "test", parent
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                if any(_last(decorator) in _SKIPS for decorator in parent.decorator_list):
                    return "test", parent
        child = parent
    return None


def _body(statement: ast.Try) -> ast.Module:
    return ast.Module(body=statement.body, type_ignores=[])


def _catches(handler: ast.AST, errors: frozenset[str], *, bare: bool) -> bool:
    if not isinstance(handler, ast.ExceptHandler):
        return False
    if handler.type is None:
        return bare
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any((dotted(each) or "").rpartition(".")[2] in errors for each in types)


def _gives_up(handler: ast.ExceptHandler) -> bool:
    """Whether the handler only says that it can't go on: it ends in `raise` or `sys.exit()` and imports nothing."""
    last = handler.body[-1]
    leaves = isinstance(last, ast.Raise) or (
        isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) and _last(last.value) in {"exit", "quit", "_exit"}
    )
    return leaves and not any(isinstance(each, ast.Import | ast.ImportFrom) for statement in handler.body for each in ast.walk(statement))


def _expects(context: ast.expr, errors: frozenset[str]) -> bool:
    """`suppress(ImportError)`, `pytest.raises(...)`, `self.assertRaises(...)`, `patch.dict(sys.modules, ...)`."""
    if not isinstance(context, ast.Call):
        return False
    name = _last(context)
    if name == "dict":
        return any(dotted(arg) == "sys.modules" or (isinstance(arg, ast.Constant) and arg.value == "sys.modules") for arg in context.args)
    if name in {"raises", "assertRaises", "assertRaisesRegex", "warns", "deprecated_call"}:
        return True
    return name == "suppress" and any((dotted(arg) or "").rpartition(".")[2] in errors | _ANY_ERROR for arg in context.args)


def _tested(tree: Tree, node: ast.AST, path: str) -> Found:
    """A condition around the node that asks whether the thing is there, or for a release."""
    for condition, holds in _all_conditions(tree, node):
        if kind := _asks(tree, condition, path, holds, depth=0):
            return kind, condition
    skips = "importorskip" in tree.attributes or "importorskip" in tree.names
    for statement in _before(tree, node) if skips else ():
        if _skips_import(statement, path):
            return "test", statement
    return None


def _all_conditions(tree: Tree, node: ast.AST) -> Iterator[tuple[ast.expr, bool]]:
    """Those of the node's function, and of the functions and the module around it."""
    place: ast.AST | None = node
    while place is not None:
        yield from conditions(tree, place)
        place = next(
            (each for each in tree.ancestors(place) if isinstance(each, (*FUNCTIONS, *COMPREHENSIONS)) and each is not place), None
        )


def _asks(tree: Tree, condition: ast.expr, path: str, holds: bool, *, depth: int) -> str | None:
    last = path.rpartition(".")[2]
    for each in _telling(tree, condition):
        match each:
            case ast.Constant(value=False | 0) if each is condition and holds:
                return "dead"
            case ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING") if holds:
                return "typing"
            case ast.Attribute(attr="__version__" | "VERSION") | ast.Name(id="__version__"):
                return "version"
            case ast.Call() if _last(each) in _VERSION_CALLS:
                return "version"
            case ast.Call(args=[_, ast.Constant(value=str(name)), *_]) if _last(each) in {"hasattr", "getattr"} and name in (
                last,
                *path.split("."),
            ):
                return "attribute"
            case ast.Call(args=[ast.Constant(value=str(name)), *_]) if "find_spec" in _last(each) and _contains(name, path):
                return "import"
            case ast.Name(id=name) if depth < _DEEPEST_NAME and (kind := _name_asks(tree, name, path, holds, depth)):
                return kind
    return None


def _telling(tree: Tree, condition: ast.expr) -> tuple[ast.AST, ...]:
    """The nodes of the condition that `_asks` may recognise; kept, for one condition is asked for every use under it."""
    if condition not in tree.telling:
        tree.telling[condition] = tuple(
            each
            for each in ast.walk(condition)
            if isinstance(each, ast.Attribute | ast.Call)
            or (isinstance(each, ast.Constant) and each is condition)
            or (isinstance(each, ast.Name) and (each.id in tree.module.bindings or each.id in {"TYPE_CHECKING", "__version__"}))
        )
    return tree.telling[condition]


def _name_asks(tree: Tree, name: str, path: str, holds: bool, depth: int) -> str | None:
    """What a flag stands for: a test of its own, or whether an import in a `try` succeeded."""
    for binding in tree.module.bindings.get(name, ()):
        if isinstance(binding.node, ast.alias) and binding.node.name in _VERSIONS:
            return "version"
        if (
            binding.how is How.IMPORT
            and name.upper() == name
            and any(word in name for word in ("HAS", "AVAILABLE", "VERSION", "GE_", "LT_"))
        ):
            return "version"
        if binding.how is not How.VALUE or binding.value is None:
            continue
        if isinstance(binding.value, ast.Constant) and isinstance(binding.value.value, bool):
            if _around(tree, binding.node, _IMPORT_ERRORS | _ANY_ERROR, is_import=True):
                return "import"
        elif kind := _asks(tree, binding.value, path, holds, depth=depth + 1):
            return kind
    return None


def _before(tree: Tree, node: ast.AST) -> Iterator[ast.stmt]:
    """The statements in front of the node, in the blocks around it."""
    child = node
    for parent in tree.ancestors(node):
        block = getattr(parent, "body", None)
        if isinstance(block, list) and child in block:
            yield from block[: block.index(child)]
        child = parent


def _skips_import(statement: ast.stmt, path: str) -> bool:
    match statement:
        case ast.Expr(value=ast.Call() as call) | ast.Assign(value=ast.Call() as call):
            return _last(call) == "importorskip" and any(
                isinstance(arg, ast.Constant) and isinstance(arg.value, str) and _contains(arg.value, path) for arg in call.args[:1]
            )
    return False


def _faked(tree: Tree, path: str) -> Found:
    """`sys.modules["qiskit_ibm_provider"] = ...`: the module puts its own in place."""
    for modules in tree.attributes.get("modules", ()):
        subscript = tree.parents[modules]
        match subscript:
            case ast.Subscript(slice=ast.Constant(value=str(name)), ctx=ast.Store()) if dotted(modules) == "sys.modules":
                if _contains(name, path):
                    return "import", subscript
    return None


def _contains(package: str, path: str) -> bool:
    return path == package or path.startswith(f"{package}.")


def _last(node: ast.expr) -> str:
    return (dotted(node.func if isinstance(node, ast.Call) else node) or "").rpartition(".")[2]
