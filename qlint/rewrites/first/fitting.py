"""Circuits that are given to version 2 of a primitive as they were built, transpiled in the call that gives them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.execution.roles import within
from qlint.facts import Facts, Instance, Items
from qlint.fixes.edits import Mended
from qlint.knowledge.ibm import CIRCUIT, ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.model import Applicability, Span
from qlint.rewrites.first.transpiled import are_left, device_of, has_level, is_transpiled
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following

_RUNTIME = "qiskit_ibm_runtime."


def of_run(facts: Facts, place: Span) -> Mended | None:
    """The edits by which a call of `run` of a sampler of version 2, at a place, gives it transpiled circuits; None if they are no list."""
    known = facts.once(Following)
    call = known.calling(place)
    draft = Draft(known.tree)
    edits = draft.done() if call is not None and _fit(known, call, draft) else None
    return (edits, Applicability.UNSAFE) if edits else None


def fitted(known: Following, draft: Draft) -> bool:
    """Has the circuits that the server transpiled at the level of the options transpiled by the program, where that has not been done.

    False where one of the calls that give them has to be rewritten before, or isn't known to give circuits.
    """
    if are_left(known):
        return not any(_is_first(known, each) for each in _runs(known))
    return not has_level(known) or all(_fits(known, each) or _fit(known, each, draft) for each in _runs(known))


def _is_first(known: Following, call: ast.Call) -> bool:
    """Whether the call gives circuits as version 1 took them."""
    named = any(each.arg in ("circuits", "observables", "parameter_values") for each in call.keywords)
    circuits = _given(call)
    listed = circuits is None or all(isinstance(each, Items) for each in known.value(circuits))
    return named or len(call.args) > 1 or (not listed and _are_circuits(known, call))


def _fits(known: Following, call: ast.Call) -> bool:
    """Whether something in what the call runs comes out of a transpiler."""
    circuits = _given(call)
    nodes = [each for each in ast.walk(circuits) if isinstance(each, ast.Name | ast.Call | ast.Subscript)] if circuits is not None else []
    found = (each for node in nodes for each in within(known.value(node)))
    return any(isinstance(each, Instance) and is_transpiled(known, each) for each in found)


def _runs(known: Following) -> Iterator[ast.Call]:
    for node in known.tree.nodes:
        match node:
            case ast.Call(func=ast.Attribute(value=primitive, attr="run")) if _is_ours(known, primitive, SAMPLERS_V2, ESTIMATORS_V2):
                yield node


def _is_ours(known: Following, primitive: ast.expr, *parts: tuple[str, ...]) -> bool:
    """Whether it is surely one of these primitives of IBM's client."""
    value, knowledge = known.value(primitive), known.facts.knowledge
    return bool(value) and all(
        isinstance(each, Instance) and each.cls.startswith(_RUNTIME) and any(plays(knowledge, each.cls, part) for part in parts)
        for each in value
    )


def _are_circuits(known: Following, call: ast.Call) -> bool:
    """Whether all that is run is circuits."""
    circuits = _given(call)
    found = [*within(known.value(circuits))] if circuits is not None else []
    return bool(found) and all(isinstance(each, Instance) and plays(known.facts.knowledge, each.cls, CIRCUIT) for each in found)


def _is_list(known: Following, circuits: ast.expr) -> bool:
    """Whether it is a list of what is given, not a tuple, nor one of pubs: `transpile` takes no other."""
    within_lists = (element for each in known.value(circuits) if isinstance(each, Items) for element in each.elements)
    if any(isinstance(each, Items) for element in within_lists for each in element):
        return False
    if not isinstance(circuits, ast.Name):
        return isinstance(circuits, ast.List | ast.ListComp)
    bound = [known.tree.parent(each) for each in known.tree.names(circuits.id) if not isinstance(each.ctx, ast.Load)]
    return bool(bound) and all(isinstance(each, ast.Assign) and isinstance(each.value, ast.List | ast.ListComp) for each in bound)


def _given(call: ast.Call) -> ast.expr | None:
    named = [each.value for each in call.keywords if each.arg in ("circuits", "pubs")]
    return next(iter([*call.args[:1], *named]), None)


def _fit(known: Following, call: ast.Call, draft: Draft) -> bool:
    """Has the circuits of one call transpiled; False for what isn't a list of circuits, given to a sampler as version 2 takes it."""
    if not isinstance(call.func, ast.Attribute) or not _is_ours(known, call.func.value, SAMPLERS_V2) or known.quoted(call):
        return False
    circuits = _given(call)
    others = {each.arg for each in call.keywords} - {"pubs", "shots"}
    if circuits is None or others or len(call.args) > 1 or isinstance(circuits, ast.Starred | ast.GeneratorExp):
        return False
    if _fits(known, call) or not _are_circuits(known, call) or not _is_list(known, circuits):
        return False
    match circuits:
        case ast.List(elts=[ast.Name() as only]):
            circuits = only
    span = known.tree.span(circuits)
    device = device_of(known, call, draft) if not draft.touched(span) else ""
    if device:
        draft.put(span, f"transpile({known.tree.code(circuits)}, {device})")
    return device is not None
