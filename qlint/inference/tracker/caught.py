"""Who takes care of a failure: handlers, tests that expect it or are skipped, and fakes in the place of modules."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.inference.tracker.attempts import ANY_ERROR, catches, last_name
from qlint.inference.tracker.scopes import TRIES, dotted
from qlint.inference.tracker.tree import Tree

_SKIPS = frozenset({"skipif", "skipIf", "skipUnless", "skip", "xfail", "expectedFailure"})
_RAISES = frozenset({"raises", "assertRaises", "assertRaisesRegex", "warns", "deprecated_call"})
Found = tuple[str, ast.AST] | None


def around(tree: Tree, node: ast.AST, errors: frozenset[str], *, is_import: bool, bare: bool = True) -> Found:
    """A `try`, `with`, call or decorated function around the node that takes care of the failure."""
    way: list[tuple[dict[ast.stmt, Found], ast.stmt]] = []
    child, in_function = node, False
    found: Found = None
    for parent in tree.ancestors(node):
        if isinstance(child, ast.stmt):
            known = tree.care[errors, is_import, bare, in_function]
            if child in known:
                found = known[child]
                break
            way.append((known, child))
        in_function |= isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef) and tree.within(child, parent, "body")
        if takes_care(tree, parent, child, errors, is_import=is_import, bare=bare) or (in_function and _skipped(tree, parent, errors)):
            kind = ("import" if is_import else "attribute") if isinstance(parent, TRIES) else "test"
            found = kind, parent.body[0] if isinstance(parent, ast.Module) else parent
            break
        child = parent
    for known, each in way:
        known[each] = found
    return found


def takes_care(tree: Tree, parent: ast.AST, child: ast.AST, errors: frozenset[str], *, is_import: bool, bare: bool) -> bool:
    """Whether the node takes care of a failure in its child."""
    match parent:
        case _ if isinstance(parent, TRIES) and tree.within(child, parent, "body"):
            return any(catches(tree, handler, errors, bare=bare) and not _gives_up(handler) for handler in parent.handlers)
        case _ if isinstance(parent, TRIES) and isinstance(child, ast.ExceptHandler) and is_import:
            tries = any(isinstance(each, ast.Import | ast.ImportFrom) for each in ast.walk(_body(parent)))
            return catches(tree, child, errors, bare=True) and tries
        case ast.With(items=items) | ast.AsyncWith(items=items) if tree.within(child, parent, "body"):
            return any(_expects(item.context_expr, errors | {"ImportError"}) for item in items)
        case ast.Call(args=args) if last_name(parent) in _RAISES:
            return child in args[1:]
    return False


def _skipped(tree: Tree, parent: ast.AST, errors: frozenset[str]) -> bool:
    """Whether the tests in it are skipped, or expected to fail. What runs when the module is imported is in none of them."""
    match parent:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            errors = errors | {"ImportError"}
            return any(_skips(tree, each) or _expects(each, errors) for each in parent.decorator_list) or _marked(tree, parent.body)
        case ast.Module(body=body):
            return _marked(tree, body)
    return False


def _skips(tree: Tree, marker: ast.expr, *, depth: int = 0) -> bool:
    """Whether the decorator skips a test, or expects it to fail, by itself or under a name that stands for one that does."""
    match marker:
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            return any(_skips(tree, each, depth=depth) for each in elements)
        case ast.Name(id=name) if depth == 0 and name not in _SKIPS:
            values = [each.value for each in tree.module.bindings.get(name, ()) if each.value is not None]
            return any(_skips(tree, each, depth=1) for each in values)
    return last_name(marker) in _SKIPS


def _marked(tree: Tree, body: list[ast.stmt]) -> bool:
    """`pytestmark = pytest.mark.skipif(...)`, for all tests of a module or class."""
    if "pytestmark" not in tree.attributes_bound:
        return False
    return any(isinstance(each, ast.Assign) and dotted(each.targets[0]) == "pytestmark" and _skips(tree, each.value) for each in body)


def _body(statement: ast.Try) -> ast.Module:
    return ast.Module(body=statement.body, type_ignores=[])


def _gives_up(handler: ast.ExceptHandler) -> bool:
    """Whether the handler only says that it can't go on: it ends in `raise` or `sys.exit()` and imports nothing."""
    last = handler.body[-1]
    leaves = isinstance(last, ast.Raise) or (
        isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) and last_name(last.value) in {"exit", "quit", "_exit"}
    )
    return leaves and not any(isinstance(each, ast.Import | ast.ImportFrom) for statement in handler.body for each in ast.walk(statement))


def _expects(context: ast.expr, errors: frozenset[str]) -> bool:
    """`suppress(ImportError)`, `pytest.raises(...)`, `self.assertRaises(...)`, `patch.dict(sys.modules, ...)`."""
    if not isinstance(context, ast.Call):
        return False
    name = last_name(context)
    if name == "dict":
        return any(dotted(arg) == "sys.modules" or (isinstance(arg, ast.Constant) and arg.value == "sys.modules") for arg in context.args)
    if name in _RAISES:
        return True
    return name == "suppress" and any((dotted(arg) or "").rpartition(".")[2] in errors | ANY_ERROR for arg in context.args)


def faked(tree: Tree, path: str) -> Found:
    """`sys.modules["qiskit_ibm_provider"] = ...`: the module puts its own in place."""
    if tree.fakes is None:
        stores = [each for each in tree.attributes.get("modules", ()) if dotted(each) == "sys.modules"]
        own = [each for each in stores if not _is_open(tree.parents[each])]
        tree.fakes = {name: each for each in own for name in _stored(tree, tree.parents[each])}
        if len(own) < len(stores):
            tree.fakes |= dict.fromkeys(_texts(tree.root), next(each for each in stores if each not in own))
    parts = path.split(".")
    names = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return next((("import", tree.fakes[name]) for name in names if name in tree.fakes), None)


def _is_open(use: ast.AST) -> bool:
    """Whether something is put there under a name that isn't written, so that it may be any text of the file."""
    return isinstance(use, ast.Subscript) and isinstance(use.ctx, ast.Store) and not isinstance(use.slice, ast.Constant)


def _stored(tree: Tree, use: ast.AST) -> Iterator[str]:
    """The names under which a use of `sys.modules` puts something there."""
    match use:
        case ast.Subscript(slice=ast.Constant(value=str(name)), ctx=ast.Store()):
            yield name
        case ast.Attribute(attr="update" | "setdefault" | "__setitem__"):
            yield from _texts(tree.parents[use])


def _texts(node: ast.AST) -> Iterator[str]:
    return (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))


def contains(package: str, path: str) -> bool:
    """Whether the dotted path is the package, or lies in it."""
    return path == package or path.startswith(f"{package}.")
