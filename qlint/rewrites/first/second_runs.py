"""Calls of `run` that give version 2 of the primitives what version 1 took, and what is read off results as if they were of version 1."""

from __future__ import annotations

import ast

from qlint.execution import results
from qlint.facts import Alternative, Facts, Instance, MemberUse, Stranger
from qlint.fixes.edits import Mended, renamed
from qlint.knowledge.ibm import ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.first import first_jobs, first_results, first_runs
from qlint.rewrites.first.transpiled import device_of
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following

_RUNTIME = "qiskit_ibm_runtime."
SESSIONS = tuple(
    f"{_RUNTIME}{cls}.session"
    for cls in ("base_primitive.BasePrimitiveV1", "base_primitive.BasePrimitiveV2", "sampler.Sampler", "estimator.Estimator")
)
_READ = frozenset({"quasi_dists", "values"})


def of_argument(facts: Facts, argument: Span) -> Mended | None:
    """The edits by which the call that has the argument gives pubs, and what is read off its results is what they have."""
    known = facts.once(Following)
    call = known.argument(argument)
    function = call.func if call is not None else None
    if call is None or not isinstance(function, ast.Attribute) or function.attr != "run":
        return None
    sampler = _is_sampler(facts, known.value(function.value))
    if sampler is None:
        return None
    draft = Draft(known.tree)
    if not sampler and _takes_pubs(call):
        return _precise(known, call, argument)
    device = device_of(known, call, draft) if _is_sent(known, function.value) else ""
    done = device is not None and first_runs.rewrite(known, {call: device}, draft, sampler=sampler)
    edits = draft.done() if done else None
    return (edits, Applicability.UNSAFE) if edits else None


def _takes_pubs(call: ast.Call) -> bool:
    """Whether the call has the form of version 2, but for the number of shots."""
    names = [each.arg for each in call.keywords if each.arg != "pubs"]
    return names == ["shots"] and len(call.args) + len(call.keywords) == 2 and any(map(_is_pub, ast.walk(call)))


def _is_pub(node: ast.AST) -> bool:
    return isinstance(node, ast.List) and bool(node.elts) and all(isinstance(each, ast.Tuple) for each in node.elts)


def _precise(known: Following, call: ast.Call, argument: Span) -> Mended | None:
    """An estimator is told how exact it has to be, and not how often it measures."""
    shots = next((each.value for each in call.keywords if known.start(each) == argument.start and each.arg == "shots"), None)
    if shots is None:
        return None
    span = Span(argument.start, known.tree.span(shots).end)
    return (Edit(span, f"precision={first_runs.precision(known, shots)}"),), Applicability.UNSAFE


def of_reading(facts: Facts, use: Stranger) -> Mended | None:
    """The edits by which what is read off a result of version 2, as if it were of version 1, is what that has."""
    found = results.origin(facts, use.owners) if use.name in _READ and {each.cls for each in use.owners} == {results.RESULT} else None
    known = facts.once(Following)
    node = known.tree.ending(use.span.end)
    if found is None or not isinstance(node, ast.Attribute):
        return None
    origin = first_jobs.sampled(facts, found.registers) if found.ran is results.Ran.SAMPLER else first_results.Origin(sampler=False)
    draft = Draft(known.tree)
    runs = [known.call(each) for each in found.runs]
    read = origin is not None and None not in runs and first_results.read(known, node, origin, draft)
    read = read and origin is not None and first_jobs.beside(known, frozenset(each for each in runs if each), origin, draft)
    edits = draft.done() if read else None
    return (edits, Applicability.UNSAFE) if edits else None


def of_session(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits by which the session of a primitive is read where version 2 has it."""
    edits = renamed(facts.source.text, use.span, "mode") if not use.called else None
    return (edits, Applicability.UNSAFE) if edits is not None else None


def _is_sampler(facts: Facts, value: tuple[Alternative, ...]) -> bool | None:
    """Whether they are samplers of version 2; False for estimators, None where they may be anything else."""
    for part, answer in ((SAMPLERS_V2, True), (ESTIMATORS_V2, False)):
        if value and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, part) for each in value):
            return answer
    return None


def _is_sent(known: Following, primitive: ast.expr) -> bool:
    """Whether it may send circuits to a device: those of qiskit_ibm_runtime transpile them no more."""
    return any(isinstance(each, Instance) and each.cls.startswith(_RUNTIME) for each in known.value(primitive))
