"""Rewriting of `IBMProvider`, the class: its accounts and its objects become those of the runtime client's service."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from qlint.facts import Facts, Import, Use
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended
from qlint.model import Applicability, Edit
from qlint.rewrites.accounts import service
from qlint.rewrites.accounts.devices import members
from qlint.rewrites.accounts.least_busy import MODULE_FUNCTION, chosen
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.passing import passed
from qlint.rewrites.text.syntax import Syntax, syntax

MODULE = "qiskit_ibm_provider"
PATHS = frozenset({f"{MODULE}.IBMProvider", f"{MODULE}.ibm_provider.IBMProvider", "qiskit_ibm_runtime.IBMProvider"})

_SAME: Mapping[str, str] = {each: each for each in ("token", "name", "proxies", "verify", "overwrite", "default")}
_NAMES: Mapping[str, str] = {**_SAME, "url": "", "instance": ""}
_METHODS: Mapping[str, Sequence[str]] = {
    "save_account": ("token", "url", "instance", "name", "proxies", "verify", "overwrite"),
    "saved_accounts": ("default", "name"),
    "delete_account": ("name",),
}
_MADE = ("token", "url", "name", "instance", "proxies", "verify")
_TESTS = frozenset({"isinstance", "issubclass"})


def of_class(facts: Facts) -> Mended | None:
    """The edits by which a text has the service in place of the class, in all places; None where not all that it does can be followed."""
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, PATHS) if tree is not None else None
    if tree is None or found is None:
        return None
    reads = [node for node in found.reads if isinstance(node, ast.Name)]
    names = {each.name for each in found.imports}
    bound = next(iter(names)) if len(names) == 1 and all(each.span != each.name_span for each in found.imports) else service.NAME
    edits = [_read(facts, tree, node, bound or service.NAME) for node in reads]
    needed = min((tree.span(node).start for node in reads), default=None)
    more = service.imported(facts, tree, found.imports, needed=needed, bound=bound or service.NAME)
    used = members(facts, tree)
    known = [each for each in edits if each is not None]
    if not reads or more is None or used is None or len(known) < len(edits):
        return None
    return (*(edit for each in known for edit in each), *more, *used), Applicability.UNSAFE


def of_module(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which a text that has the whole client has the runtime client; None where it reads what that does not have."""
    tree, text = syntax(facts.source.text), facts.source.text
    found = occurrences(facts, tree, {MODULE}) if tree is not None else None
    if (
        tree is None
        or found is None
        or not found.reads
        or not all(isinstance(each, Import) and each.module for each in (place, *found.imports))
    ):
        return None
    edits: list[Edit] = []
    for each in found.imports:
        where = imports.module_span(text, each.name_span)
        if where is None:
            return None
        edits.append(Edit(where, service.MODULE))
    for node in found.reads:
        of_read = _attribute(facts, tree, node)
        if of_read is None:
            return None
        edits += of_read
    used = members(facts, tree)
    return ((*edits, *used), Applicability.UNSAFE) if used is not None else None


def _attribute(facts: Facts, tree: Syntax, module: ast.Name | ast.Attribute) -> Edits | None:
    """What is read of the module."""
    above = tree.parent(module)
    if not isinstance(above, ast.Attribute):
        return None
    if above.attr == MODULE_FUNCTION:
        call = tree.call(above)
        return chosen(facts, tree, call) if call is not None else None
    name = service.MODULE if tree.code(module) == MODULE else tree.code(module)
    return _read(facts, tree, above, f"{name}.{service.NAME}") if above.attr == "IBMProvider" else None


def _read(facts: Facts, tree: Syntax, node: ast.Name | ast.Attribute, bound: str) -> Edits | None:
    """A place at which the class is read."""
    named = (Edit(tree.span(node), bound),) if tree.code(node) != bound else ()
    match tree.parent(node):
        case ast.Call(func=function) as call if function is node:
            edits = passed(tree, call, taken=_MADE, names=_NAMES)
            tokens = call.args or any(each.arg == "token" for each in call.keywords)
            return (*named, *edits) if edits is not None and (not tokens or service.token_suffices(facts)) else None
        case ast.Attribute(attr=method) as above if method in _METHODS and (called := tree.call(above)) is not None:
            edits = passed(tree, called, taken=_METHODS[method], names=_NAMES)
            return (*named, *edits) if edits is not None else None
    return named if _is_type(tree, node) else None


def _is_type(tree: Syntax, node: ast.expr) -> bool:
    """Whether the class stands in an annotation, or a test of what something is."""
    inner: ast.AST = node
    for above in tree.around(node):
        match above:
            case ast.arg() | ast.AnnAssign():
                return inner is above.annotation
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                return inner is above.returns
            case ast.Call(func=ast.Name(id=name)) if name in _TESTS:
                return any(inner is each for each in above.args[1:])
            case ast.Subscript() | ast.Tuple() | ast.BinOp():
                inner = above
            case _:
                return False
    return False
