"""Rewriting of `least_busy(devices)`: the service chooses, or the devices are asked one by one."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from qlint.facts import Facts, Import, Instance, Use
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended, line_start
from qlint.fixes.tokens import tokens
from qlint.knowledge.ibm import SERVICE
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.accounts.device_members import BACKENDS_TAKE, FILTERS
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.passing import ANY, is_harmless, passed
from qlint.rewrites.text.syntax import Syntax, syntax

MODULE_FUNCTION = "least_busy"
PATHS = frozenset(f"{module}.least_busy" for module in ("qiskit", "qiskit.backends.ibmq", "qiskit.providers.ibmq", "qiskit_ibm_provider"))

_ACCOUNTS = frozenset({"qiskit.IBMQ", "qiskit.providers.ibmq.IBMQ", "qiskit_ibm_provider", "qiskit_ibm_provider.IBMProvider"})
_RUNTIME_TAKES = ("name", "min_num_qubits", "instance", "dynamic_circuits", "filters")
_ALL: Mapping[str, str] = {ANY: ANY}
_BEFORE, _BEHIND = "min((backend for backend in ", " if backend.status().operational), key=lambda backend: backend.status().pending_jobs)"


def of_function(facts: Facts, _: Import | Use) -> Mended | None:
    """The edits by which a text does without the function; None where it does anything but calling it."""
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, PATHS) if tree is not None else None
    if tree is None or found is None or not found.reads or _waits(facts):
        return None
    calls = [tree.call(node) for node in found.reads]
    edits = [chosen(facts, tree, call) if call is not None else None for call in calls]
    edits += [imports.without_name(facts.source.text, each.name_span) for each in found.imports]
    known = [each for each in edits if each is not None]
    return (tuple(edit for each in known for edit in each), Applicability.UNSAFE) if len(known) == len(edits) else None


def _waits(facts: Facts) -> bool:
    """Whether a retired client's account is still there: its providers do not choose, and what they give is not known any more then."""
    imported = {each.path for each in facts.imports() if each.guard is None}
    return not _ACCOUNTS.isdisjoint(imported | {each.path for each in facts.uses() if each.guard is None})


def chosen(facts: Facts, tree: Syntax, call: ast.Call) -> Edits | None:
    """The edits of one call of it."""
    devices = call.args[0] if call.args else next((each.value for each in call.keywords if each.arg == "backends"), None)
    others = [*call.args[1:], *(each.value for each in call.keywords if each.value is not devices)]
    if devices is None or isinstance(devices, ast.Starred) or not all(map(is_harmless, others)):
        return None
    return _by_service(facts, tree, call, devices) or _one_by_one(tree, call, devices)


def _by_service(facts: Facts, tree: Syntax, call: ast.Call, devices: ast.expr) -> Edits | None:
    """`least_busy(provider.backends(...))`."""
    if not isinstance(devices, ast.Call) or not isinstance(devices.func, ast.Attribute) or devices.func.attr != "backends":
        return None
    word = tree.word(devices.func)
    classes = {each.cls if isinstance(each, Instance) else "" for each in facts.value(tree.span(devices.func.value))}
    if classes <= BACKENDS_TAKE.keys() and len(classes) == 1:
        edits = passed(tree, devices, taken=BACKENDS_TAKE[classes.pop()], names=FILTERS)
    elif classes == {SERVICE}:
        edits = passed(tree, devices, taken=_RUNTIME_TAKES, names=_ALL)
    else:
        return None
    if edits is None:
        return None
    outer, inner = tree.span(call), tree.span(devices)
    if "\n" in tree.text[tree.span(devices.func.value).end : word.start]:  # a chain over lines needs its parentheses
        return (Edit(tree.span(call.func), ""), Edit(word, MODULE_FUNCTION), *edits) if len(call.args) == 1 and not call.keywords else None
    nearer = () if edits else _nearer(tree, outer, inner)
    return (Edit(Span(outer.start, inner.start), ""), Edit(word, MODULE_FUNCTION), *edits, *nearer, Edit(Span(inner.end, outer.end), ""))


def _nearer(tree: Syntax, outer: Span, inner: Span) -> Edits:
    """The lines of the inner call, indented as those of the outer were; as they are, where they hold texts of several lines."""
    text = tree.text
    first, line = line_start(text, inner.start), line_start(text, outer.start)
    less = _indent(text, first) - _indent(text, line)
    if first == line or less <= 0 or any("\n" in each.text for each in tokens(text).within(inner)):
        return ()
    starts = [index + 1 for index in range(inner.start, inner.end) if text[index] == "\n"]
    return tuple(Edit(Span(each, each + less), "") for each in starts if not text[each : each + less].strip(" "))


def _indent(text: str, line: int) -> int:
    return next((at for at, character in enumerate(text[line:]) if character != " "), 0)


def _one_by_one(tree: Syntax, call: ast.Call, devices: ast.expr) -> Edits:
    """`least_busy(devices)`, for any list of them."""
    outer, inner = tree.span(call), tree.span(devices)
    enclosed = isinstance(devices, ast.IfExp | ast.Lambda | ast.GeneratorExp)
    before, behind = (f"{_BEFORE}(", f"){_BEHIND}") if enclosed else (_BEFORE, _BEHIND)
    return (Edit(Span(outer.start, inner.start), before), Edit(Span(inner.end, outer.end), behind))
