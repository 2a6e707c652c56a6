"""`backend.run(assemble(circuits, ...))` becomes `backend.run(circuits, ...)`, also where a variable holds what was assembled."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qlint.facts import Called, Facts, Import, Instance, Use
from qlint.fixes import chains, imports
from qlint.fixes.edits import Mended
from qlint.fixes.listing import around
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.simulators.backing import Backing, backing, is_overridable, takes_circuits
from qlint.rewrites.simulators.changed import is_changed, is_circuit, until
from qlint.rewrites.simulators.execute import CIRCUITS
from qlint.rewrites.simulators.options import Part, parted, parts
from qlint.rewrites.text.calling import apart, calls_of
from qlint.rewrites.text.syntax import Syntax, syntax

PATHS = ("qiskit.assemble", "qiskit.compiler.assemble", "qiskit.compiler.assembler.assemble", "qiskit.compiler.assemble.assemble")

_POSITIONAL = ("circuits", "backend", "qobj_id", "qobj_header", "shots", "memory")
_TAKEN = ("qobj", "run_input", "circuits", "circuit")
_BINDS = "parameter_binds"
# Of schedules of pulses, not of circuits.
_PULSES = frozenset({
    "meas_level", "meas_return", "meas_map", "qubit_lo_freq", "meas_lo_freq", "qubit_lo_range", "meas_lo_range", "memory_slot_size",
    "rep_time", "rep_delay", "parametric_pulses",
})  # fmt: skip
_STEADY = (ast.Constant, ast.Name, ast.Attribute, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop, ast.expr_context)


@dataclass(frozen=True, slots=True)
class _Assembly:
    """One call, understood: the `edits` that leave its circuits, the `options` that the runs take over, and what these are."""

    call: ast.Call
    edits: tuple[Edit, ...]
    options: tuple[str, ...]
    runs: tuple[ast.Call, ...]
    sure: bool


def of_assemble(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which backends run the circuits themselves, and without the import."""
    calls, tree = calls_of(facts, place, PATHS), syntax(facts.source.text)
    if not calls or tree is None:
        return None
    known = facts.once(_assemblies)
    done = [known.get(call) for call in (_call(tree, each) for each in calls) if call is not None]
    found = [each for each in done if each is not None]
    if len(found) < len(calls) or not _agree(facts, tree, found, known):
        return None
    less = imports.without_name(facts.source.text, place.name_span) if isinstance(place, Import) else ()
    if less is None:
        return None
    runs = {run: each.options for each in found for run in each.runs if each.options}
    more = [_told(facts, tree, run, options) for run, options in runs.items()]
    if None in more:
        return None
    edits = (*less, *(edit for each in found for edit in each.edits), *(edit for each in more for edit in each or ()))
    sure = all(each.sure for each in found)
    return (edits, Applicability.SAFE if sure else Applicability.UNSAFE) if apart(edits) else None


def _assemblies(facts: Facts) -> dict[ast.Call, _Assembly]:
    """All that is assembled in the text and can be done without that."""
    tree = syntax(facts.source.text)
    calls = [each for each in facts.calls() if all(one.path in PATHS for one in each.callees)] if tree is not None else []
    found = [_assembly(facts, tree, each) for each in calls] if tree is not None else []
    return {each.call: each for each in found if each is not None}


def hindrance(facts: Facts, place: Import | Use) -> str:
    """Why there are no such edits, as the end of a sentence; "" where nobody knows."""
    calls, tree = calls_of(facts, place, PATHS), syntax(facts.source.text)
    if calls is None or tree is None:
        return "the function is not only called"
    known = facts.once(_assemblies)
    left = [(each, call) for each in calls if (call := _call(tree, each)) is not None and call not in known]
    if not left:
        return "what is run was assembled with other options than the run is told, or may be told"
    called, call = left[0]
    found, runs = parts(facts, called, _POSITIONAL), _runs(facts, tree, call)
    if found is None or found[1][0].name not in CIRCUITS:
        return "what is assembled is not told one by one"
    if {each.name for each in found[1]} & _PULSES:
        return "pulses are assembled"
    if runs is None:
        return "something else is done with what is assembled than running it"
    if not runs and any(each.name not in (*CIRCUITS, "backend") for each in found[1]):
        return "what is assembled is handed on, and it isn't known which run is to be told its options"
    if is_changed(facts, tree, call, found[1][0].node, runs=runs):
        return "the circuits may change between `assemble` and their run, and what was assembled did not"
    return ""


def _call(tree: Syntax, called: Called) -> ast.Call | None:
    function = tree.ending(called.span.end)
    return tree.call(function) if function is not None else None


def _assembly(facts: Facts, tree: Syntax, called: Called) -> _Assembly | None:
    found, call = parts(facts, called, _POSITIONAL), _call(tree, called)
    if found is None or call is None or called.guard is not None:
        return None
    _, given = found
    circuits = given[0] if given[0].name in CIRCUITS else None
    dropped = [each for each in given if each.name == "backend"]
    runs = _runs(facts, tree, call)
    if circuits is None or isinstance(circuits.node, ast.GeneratorExp) or runs is None:
        return None
    kind = _backing(facts, tree, runs)
    binds = next((each for each in given if each.name == _BINDS), None)
    others = [each for each in given if each not in (circuits, binds, *dropped)]
    options = parted(facts, called, others, kind)
    if options is None or options.transpiled or options.manager or options.names & _PULSES or kind is Backing.NONE:
        return None
    held = isinstance(tree.parent(call), ast.Assign)
    if options.ran and (not runs or (held and not all(_is_steady(each.node) for each in others))):
        return None
    shared = binds is None and is_changed(facts, tree, call, circuits.node, runs=runs)  # what was assembled stayed as it was
    edits = _edits(tree, call, circuits, binds, copied=shared)
    if edits is None or (shared and not is_circuit(facts, tree, circuits.node)):
        return None
    plain = all(isinstance(each.node, ast.Name | ast.Attribute) for each in dropped) and binds is None
    same = not held or not options.ran or all(_is_kept(tree, each.node) for each in others)
    same = same and (not held or _is_untouched(tree, call, runs))
    open_ = any(isinstance(each.func, ast.Attribute) and is_overridable(facts, each.func.value) for each in runs)
    sure = options.sure and plain and same and bool(runs) and kind is not Backing.OTHER and not open_ and takes_circuits(facts)
    return _Assembly(call, edits, tuple(item for _, item in options.ran), runs, sure)


def _edits(tree: Syntax, call: ast.Call, circuits: Part, binds: Part | None, *, copied: bool) -> tuple[Edit, ...] | None:
    """What is left of the call: its circuits, or a copy; one for each binding of their parameters, where there are some."""
    span, value = tree.span(call), circuits.value(tree.text)
    start = circuits.span.end - len(value)
    if binds is None:
        return (Edit(Span(span.start, start), ""), Edit(Span(circuits.span.end, span.end), ".copy()" if copied else ""))
    if not isinstance(circuits.node, ast.Name) or chains.is_there(tree.text, "binds"):
        return None
    tail = f".assign_parameters(binds) for binds in {binds.value(tree.text)}]"
    return (Edit(Span(span.start, start), "["), Edit(Span(circuits.span.end, span.end), tail))


def _runs(facts: Facts, tree: Syntax, call: ast.Call) -> tuple[ast.Call, ...] | None:
    """The runs of what the call gives; none where it is handed on; None where something else is done with it."""
    match tree.parent(call):
        case ast.Assign(targets=[ast.Name(id=name)]):
            found = [_run(tree, each) for each in _holding(facts, tree, call, name)]
            runs = tuple(each for each in found if each is not None)
            return runs if len(runs) == len(found) else None
        case ast.Call() | ast.keyword() as parent:
            run = _run(tree, call)
            is_run = run is not None and (parent is run or tree.parent(parent) is run)
            return (run,) if run is not None and is_run else ()
        case ast.Return() | ast.List() | ast.ListComp():
            return ()
    return None


def _holding(facts: Facts, tree: Syntax, call: ast.Call, name: str) -> Iterator[ast.Name]:
    """The reads of a variable that may hold what the call gives."""
    scope, names = tree.scope(call), tree.names(name)
    stores = [each for each in names if isinstance(each.ctx, ast.Store) and tree.scope(each) is scope]
    for each in names:
        if not isinstance(each.ctx, ast.Load):
            continue
        made = [one.made.node for one in facts.value(tree.span(each)) if isinstance(one, Instance) and one.made is not None]
        alone = not made and len(stores) == 1 and tree.scope(each) is scope
        if alone or any((one.lineno, one.col_offset) == (call.lineno, call.col_offset) for one in made):
            yield each


def _run(tree: Syntax, node: ast.expr) -> ast.Call | None:
    """The call of a backend's `run` that is given the expression as what it runs."""
    match tree.parent(node):
        case ast.Call(func=ast.Attribute(attr="run"), args=[first, *_]) as run if first is node:
            return run
        case ast.keyword(arg=str(name)) as keyword if name in _TAKEN:
            call = tree.parent(keyword)
            return call if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "run" else None
    return None


def _backing(facts: Facts, tree: Syntax, runs: Sequence[ast.Call]) -> Backing:
    receivers = [each.func.value for each in runs if isinstance(each.func, ast.Attribute)]
    kinds = {backing(facts, facts.value(tree.span(each))) for each in receivers}
    return kinds.pop() if len(kinds) == 1 else Backing.OTHER


def _agree(facts: Facts, tree: Syntax, found: Sequence[_Assembly], known: dict[ast.Call, _Assembly]) -> bool:
    """Whether all that a run may be given was assembled with the same options."""
    for run in {run for each in found for run in each.runs}:
        sharing = {each.options for each in known.values() if run in each.runs}
        first = run.args[0] if run.args else next((each.value for each in run.keywords if each.arg in _TAKEN), None)
        value = facts.value(tree.span(first)) if first is not None else ()
        made = {(one.made.node.lineno, one.made.node.col_offset) for one in value if isinstance(one, Instance) and one.made is not None}
        placed = {(each.lineno, each.col_offset) for each in known}
        if len(sharing) > 1 or (sharing != {()} and not made <= placed):
            return False
    return True


def _told(facts: Facts, tree: Syntax, run: ast.Call, options: Sequence[str]) -> tuple[Edit, ...] | None:
    """Hands the options to the run, behind what it runs, but those that it is told anyway; None if it is, or may be, told others."""
    named = {each.arg: each.value for each in run.keywords}
    first = run.args[0] if run.args else run.keywords[0].value
    listing = around(facts.source.text, tree.span(first).start)
    wanted = [each for each in options if not _is_said(tree, named.get(each.partition("=")[0].strip()), each)]
    if listing is None or None in named or any(each.partition("=")[0].strip() in named for each in wanted):
        return None
    end = listing.items[0].end
    return (Edit(Span(end, end), "".join(f", {each}" for each in wanted)),) if wanted else ()


def _is_said(tree: Syntax, value: ast.expr | None, option: str) -> bool:
    """Whether a run is told an option in the same words: a constant."""
    return isinstance(value, ast.Constant) and tree.code(value) == option.partition("=")[2].strip()


def _is_untouched(tree: Syntax, call: ast.Call, runs: Sequence[ast.Call]) -> bool:
    """Whether the circuits are still as they were when they are run: they are made for that, or nothing in between names them."""
    circuits = call.args[0] if call.args else call.keywords[0].value
    if isinstance(circuits, ast.Call):
        return True
    names = {each.id for each in ast.walk(circuits) if isinstance(each, ast.Name)}
    between = until(tree, call, runs)
    if between is None:
        return False
    return not any(isinstance(node, ast.Name) and node.id in names for each in between for node in ast.walk(each))


def _is_steady(node: ast.expr) -> bool:
    """Whether the expression may be evaluated later: it does nothing but read."""
    return all(isinstance(each, _STEADY) for each in ast.walk(node))


def _is_kept(tree: Syntax, node: ast.expr) -> bool:
    """Whether it then means the same: constants, and variables that are bound once."""
    names = [each for each in ast.walk(node) if isinstance(each, ast.Name | ast.Attribute)]
    return all(isinstance(each, ast.Name) and len(chains.binders(tree.text, each.id)) == 1 for each in names)
