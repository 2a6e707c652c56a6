"""Sessions that were given a service and the name of a backend, and that want the backend itself."""

from __future__ import annotations

import ast

from qlint.facts import Constant, Facts, Instance
from qlint.fixes.arguments import Refusal
from qlint.fixes.edits import Mended
from qlint.knowledge.ibm import LOCAL_SERVICE, SERVICE
from qlint.model import Applicability, Span
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following

_SESSIONS = frozenset({"qiskit_ibm_runtime.Session", "qiskit_ibm_runtime.Batch"})
_TAKEN = ("service", "backend")


def of_session(facts: Facts, refusal: Refusal) -> Mended | None:
    """The edits by which a session that loses its service is given the backend, looked up by it; None where it is given no name of one."""
    known = facts.once(Following)
    call = known.argument(refusal.argument.span) if refusal.callee.path in _SESSIONS and refusal.name == "service" else None
    if call is None or len(call.args) > len(_TAKEN) or any(isinstance(each, ast.Starred) for each in call.args):
        return None
    given = {**dict(zip(_TAKEN, call.args, strict=False)), **{each.arg: each.value for each in call.keywords if each.arg}}
    service, backend = (given.get(name) for name in _TAKEN)
    if service is None or backend is None or not _is_service(known, service) or not _is_name(known, backend):
        return None
    draft = Draft(known.tree)
    start, end = known.tree.span(service).start, known.tree.span(backend).end
    between = [each for name, each in given.items() if name not in _TAKEN and start < known.tree.span(each).start < end]
    if between or start > end:
        return None
    named = next((each for each in call.keywords if each.value is service), None)
    start = facts.source.lines.from_utf8(named.lineno, named.col_offset) if named is not None else start
    draft.put(Span(start, end), f"backend={known.tree.code(service)}.backend({known.tree.code(backend)})")
    edits = draft.done()
    return (edits, Applicability.UNSAFE) if edits is not None else None


def _is_service(known: Following, node: ast.expr) -> bool:
    """Whether it is a service in a name, or in an attribute of one."""
    value = known.value(node)
    plain = isinstance(node, ast.Name | ast.Attribute)
    return plain and bool(value) and all(isinstance(each, Instance) and each.cls in (SERVICE, LOCAL_SERVICE) for each in value)


def _is_name(known: Following, node: ast.expr) -> bool:
    value = known.value(node)
    return bool(value) and all(isinstance(each, Constant) and each.kind == "str" for each in value)
