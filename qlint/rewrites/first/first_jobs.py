"""The jobs of primitives: where the code takes their results, and what it reads off those."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from qlint.execution import results
from qlint.execution.registers import JOINED, Registers, only
from qlint.facts import Facts, Instance
from qlint.fixes.chains import binders
from qlint.model import Span
from qlint.rewrites.first import first_results
from qlint.rewrites.first.first_results import Origin
from qlint.rewrites.runs.statuses import compared
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following, Makers
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.register_data import of_register

_FIRST_RESULTS = tuple(
    f"qiskit.primitives.base.{kind}_result{suffix}.{kind.capitalize()}Result" for kind in ("sampler", "estimator") for suffix in ("", "_v1")
)
_READ = (*_FIRST_RESULTS, results.RESULT)
_JOBS = (*results.JOBS, "qiskit_ibm_runtime.runtime_job.RuntimeJob")
_REMOTE = tuple(each for each in _JOBS if each.startswith("qiskit_ibm_runtime."))


def read(known: Following, origins: Mapping[ast.Call, Origin], draft: Draft) -> bool:
    """Has all that is read off the results of the calls of `run`, in the form of version 1, read as version 2 has it.

    False where a job or a result gets to where it can't be followed, other modules included, or may be something else, and for
    what can't be read any more.
    """
    runs = frozenset(origins)
    made = _made(known, runs)
    if any(map(known.leaves, (*known.reaches(runs, of=_JOBS.__contains__), *known.reaches(made, of=_READ.__contains__)))):
        return False
    if any(True for _ in known.strays(runs, of=_JOBS.__contains__)) or any(True for _ in known.strays(made, of=_READ.__contains__)):
        return False
    for member in _members(known, made):
        origin = _origin(known, member.value, origins)
        if origin is None or not first_results.read(known, member, origin, draft):
            return False
    return stated(known, runs, draft)


def beside(known: Following, runs: Makers, origin: Origin, draft: Draft) -> bool:
    """The same for what is read besides the data of results: what is told of each circuit, unless it is what version 2 tells of all."""
    for member in _members(known, _made(known, runs)):
        parent = known.tree.parent(member)
        second = isinstance(parent, ast.Subscript) and isinstance(parent.slice, ast.Constant) and isinstance(parent.slice.value, str)
        if member.attr == "metadata" and not second and not first_results.read(known, member, origin, draft):
            return False
    return stated(known, runs, draft)


def stated(known: Following, runs: Makers, draft: Draft) -> bool:
    """Has the states of IBM's jobs, which are texts now, compared with texts; False for what can't be asked of a text."""
    for node in _states(known, runs):
        match known.tree.parent(node):
            case ast.Attribute(attr="name") as name:
                draft.put(Span(known.tree.span(node).end, known.tree.span(name).end), "")
            case ast.Attribute(attr="value"):
                return False
            case ast.Compare() as compare if _asks(known, compare):
                try:
                    draft.add(tuple(compared(node, compare, span=known.tree.span, value=known.value)))
                except Hindered:
                    return False
    return True


def _states(known: Following, runs: Makers) -> Iterator[ast.expr]:
    """The expressions that are the state of one of the jobs, at once or by a name that is nothing else."""
    jobs = known.reaches(runs, of=_REMOTE.__contains__)
    members = [member for node in jobs if (member := known.member(node)) is not None and member.attr == "status"]
    calls = {call for member in members if (call := known.tree.call(member)) is not None and known.is_placed(call)}
    yield from calls
    for name in sorted({name for call in calls if (name := _name(known.tree.parent(call)))}):
        bound = [known.tree.parent(each) for each in known.tree.names(name) if not isinstance(each.ctx, ast.Load)]
        alone = len(binders(known.tree.text, name)) == len(bound)
        if alone and all(isinstance(each, ast.Assign) and each.value in calls for each in bound):
            yield from (each for each in known.tree.names(name) if isinstance(each.ctx, ast.Load) and known.is_placed(each))


def _name(node: ast.AST | None) -> str:
    """The name that a statement gives its value; "" for any other."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


def _asks(known: Following, compare: ast.Compare) -> bool:
    """Whether it compares with states as version 1 had them."""
    nodes = [node for each in (compare.left, *compare.comparators) for node in ast.walk(each) if isinstance(node, ast.Name | ast.Attribute)]
    values = [each for node in nodes for each in known.value(node)]
    return any(getattr(each, "path", "").endswith((".JobStatus", ".JOB_FINAL_STATES")) for each in values)


def is_first_read(known: Following, run: ast.Call) -> bool:
    """Whether the code takes only the first of the results: it ran one circuit."""
    members = _members(known, _made(known, frozenset({run})))
    return bool(members) and all(_is_first(known, each) for each in members)


def sampled(facts: Facts, registers: Registers | None) -> Origin | None:
    """How the results of a sampler are read: the only register there may be, or all as one.

    None where that can't be done in all releases of the target, and for circuits without a register, which give no data.
    """
    register = only(registers)
    if (registers is not None and registers.empty) or (register is None and facts.target["qiskit"].lowest < JOINED):
        return None
    bits = of_register(register) if register is not None else ".join_data()"
    return Origin(sampler=True, bits=bits) if bits is not None else None


def _origin(known: Following, result: ast.expr, origins: Mapping[ast.Call, Origin]) -> Origin | None:
    """What made the result: of several jobs, what holds for all."""
    value = known.value(result)
    made = known.makers(value) if all(isinstance(each, Instance) and each.cls in _READ for each in value) else None
    jobs = [known.makers(known.value(call.func.value)) for call in made or () if isinstance(call.func, ast.Attribute)]
    runs = {run for each in jobs for run in each or ()}
    if not runs or None in jobs:
        return None
    found = {origins.get(run) for run in runs}
    if len(found) == 1 and (one := found.pop()) is not None:
        return one
    sampler = next(iter(origins.values())).sampler
    return sampled(known.facts, None) if sampler else Origin(sampler)


def _made(known: Following, runs: Makers) -> Makers:
    """The calls that give the results of the jobs."""
    jobs = known.reaches(runs, of=_JOBS.__contains__)
    return frozenset(call for node in jobs if (call := _result(known, node)) is not None)


def _members(known: Following, made: Makers) -> list[ast.Attribute]:
    """What is read off the results."""
    members = (known.member(node) for node in known.reaches(made, of=_READ.__contains__))
    return [each for each in members if each is not None]


def _is_first(known: Following, member: ast.Attribute) -> bool:
    match known.tree.parent(member):
        case ast.Subscript(value=value, slice=ast.Constant(value=0)):
            return value is member
    return False


def _result(known: Following, job: ast.expr) -> ast.Call | None:
    member = known.member(job)
    return known.tree.call(member) if member is not None and member.attr == "result" else None
