"""Rewriting of `job_monitor(job)`: the job is waited for, and nothing is printed."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from qlint.facts import Facts, Import, Use
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.statements import without_statement
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.passing import is_harmless
from qlint.rewrites.text.syntax import Syntax, syntax

MODULES = frozenset({"qiskit.tools.monitor", "qiskit.tools", "qiskit.providers.ibmq.job", "qiskit_ibm_provider.job"})
PATHS = frozenset(f"{module}.job_monitor" for module in MODULES) | {"qiskit.providers.ibmq.job_monitor", "qiskit_ibm_provider.job_monitor"}

_PRIMARY = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)


def of_function(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which a text does without the function; None where it does anything but calling it."""
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, PATHS) if tree is not None else None
    if tree is None or found is None or not found.reads:
        return None
    dropped = (imports.without_name(facts.source.text, each.name_span) for each in found.imports)
    return _all([*_calls(tree, found.reads), *dropped])


def of_module(facts: Facts, place: Import | Use) -> Mended | None:
    """The same where all of its module is imported, and nothing else is read of that."""
    tree, text = syntax(facts.source.text), facts.source.text
    if tree is None:
        return None
    if isinstance(place, Use):
        return _at_chain(tree, place)
    if place.star:
        found = occurrences(facts, tree, {f"{place.path}.job_monitor"})
        others = any(each.star == place.path and each.path != f"{place.path}.job_monitor" for each in facts.uses())
        if found is None or not found.reads or found.imports or others:
            return None
        return _all([*_calls(tree, found.reads), without_statement(text, place.span)])
    found = occurrences(facts, tree, {place.path})
    reads = [tree.parent(node) for node in found.reads] if found is not None else []
    known = [node for node in reads if isinstance(node, ast.Attribute) and node.attr == "job_monitor"]
    if found is None or len(known) < len(reads) or not known or any(each.module and each.span == each.name_span for each in found.imports):
        return None  # an `import` without `as` binds the package, too
    return _all([*_calls(tree, known), *(imports.without_name(text, each.name_span) for each in found.imports)])


def _at_chain(tree: Syntax, place: Use) -> Mended | None:
    """The same where the function is read of the package: `qiskit.tools.monitor.job_monitor(job)`."""
    node: ast.AST | None = tree.ending(place.span.end)
    path = place.path
    while isinstance(node, ast.Attribute) and path not in PATHS:
        node = tree.parent(node)
        path += f".{node.attr}" if isinstance(node, ast.Attribute) else "."
    return _all([*_calls(tree, [node])]) if isinstance(node, ast.Attribute) else None


def _calls(tree: Syntax, reads: Sequence[ast.Name | ast.Attribute]) -> Iterator[Edits | None]:
    for node in reads:
        call = tree.call(node)
        yield _waited(tree, call) if call is not None else None


def _waited(tree: Syntax, call: ast.Call) -> Edits | None:
    """`job_monitor(job, interval=2)`."""
    job = call.args[0] if call.args else next((each.value for each in call.keywords if each.arg == "job"), None)
    others = [*call.args[1:], *(each.value for each in call.keywords if each.value is not job)]
    if job is None or isinstance(job, ast.Starred) or not all(map(is_harmless, others)):
        return None
    outer, inner = tree.span(call), tree.span(job)
    before, behind = ("", "") if isinstance(job, _PRIMARY) else ("(", ")")
    return (Edit(Span(outer.start, inner.start), before), Edit(Span(inner.end, outer.end), f"{behind}.wait_for_final_state()"))


def _all(edits: list[Edits | None]) -> Mended | None:
    known = [each for each in edits if each is not None]
    return (tuple(edit for each in known for edit in each), Applicability.UNSAFE) if len(known) == len(edits) else None
