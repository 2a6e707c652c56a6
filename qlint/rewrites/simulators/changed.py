"""Whether a program may change a circuit behind a place at which it took a picture of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from qlint.facts import Facts, Instance, Watched
from qlint.knowledge.ibm import CIRCUIT, plays
from qlint.rewrites.text.syntax import COMPREHENSIONS, Scope, Syntax

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_LOOKING = frozenset({"display", "enumerate", "isinstance", "len", "print", "range", "repr", "str", "type", "zip"})
_TAKING = ("qiskit.transpile", "qiskit.compiler.", "qiskit.execute", "qiskit.assemble", "qiskit.visualization.", "qiskit.result.")
# What circuits have that leaves them as they are.
_READ = frozenset({
    "assign_parameters", "bind_parameters", "clbits", "copy", "count_ops", "decompose", "depth", "draw", "inverse", "name", "num_clbits",
    "num_parameters", "num_qubits", "parameters", "power", "qasm", "qubits", "qregs", "cregs", "reverse_bits", "reverse_ops", "size",
    "to_gate", "to_instruction", "width",
})  # fmt: skip
_RESULT = frozenset({"get_counts", "get_memory", "get_statevector", "get_unitary", "run"})


def is_circuit(facts: Facts, tree: Syntax, node: ast.expr) -> bool:
    """Whether the expression is surely one circuit."""
    value = facts.value(tree.span(node))
    return bool(value) and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, CIRCUIT) for each in value)


def is_changed(facts: Facts, tree: Syntax, call: ast.Call, circuits: ast.expr, *, runs: Sequence[ast.Call]) -> bool:
    """Whether a variable in the `circuits` that the call is given may be changed, or get to where it is, before the last of the `runs`.

    What a call made for that nobody else has.
    """
    if isinstance(circuits, ast.Call) or (isinstance(tree.parent(call), ast.Call | ast.keyword) and not _is_kept(tree, call)):
        return False
    between = until(tree, call, runs)
    last = tree.span(between[-1]).end if between else None
    names = _names(tree, circuits)
    later = (each for name in names for each in _later(tree, call, name, last=last))
    if any(not _leaves_it(facts, tree, each) for each in later):
        return True
    at_once = between is not None and len(between) == 1
    return not at_once and any(_is_shared(tree, each) for name in names for each in tree.names(name))


def until(tree: Syntax, call: ast.Call, runs: Sequence[ast.Call]) -> list[ast.stmt] | None:
    """The statements behind that of a call, to that of the last of the runs; None if one of these is elsewhere, or there are none."""
    block = tree.block(tree.statement(call))
    behind = block[block.index(tree.statement(call)) + 1 :]
    homes = [next((index for index, each in enumerate(behind) if any(node is run for node in ast.walk(each))), None) for run in runs]
    known = [each for each in homes if each is not None]
    return behind[: max(known) + 1] if known and len(known) == len(homes) else None


def _names(tree: Syntax, circuits: ast.expr) -> set[str]:
    """The variables in the expression, and in the list that is the only thing that one of them is bound to."""
    own = {each.id for each in ast.walk(circuits) if isinstance(each, ast.Name)}
    for name in [*own]:
        bound = [tree.parent(each) for each in tree.names(name) if isinstance(each.ctx, ast.Store)]
        match bound:
            case [ast.Assign(value=ast.List() | ast.Tuple() as elements)]:
                own |= {each.id for each in ast.walk(elements) if isinstance(each, ast.Name)}
    return own


def _is_shared(tree: Syntax, name: ast.Name) -> bool:
    """Whether an assignment makes it another name for what has one already, or the other way round."""
    match tree.parent(name):
        case ast.Assign(targets=targets, value=value):
            return value is name or len(targets) > 1 or isinstance(value, ast.Name | ast.Attribute | ast.Subscript)
        case ast.AnnAssign(value=value) | ast.NamedExpr(value=value):
            return value is name or isinstance(value, ast.Name | ast.Attribute | ast.Subscript)
    return False


def _is_kept(tree: Syntax, call: ast.Call) -> bool:
    """Whether what the call gives is put into a container by a method of that."""
    parent = tree.parent(call)
    return isinstance(parent, ast.Call) and isinstance(parent.func, ast.Attribute) and parent.func.attr in ("append", "insert")


def _later(tree: Syntax, call: ast.Call, name: str, *, last: int | None) -> Iterator[ast.Name]:
    """The variables of that name that may be read after the call, of what they are at it, and in front of the offset `last`.

    In a loop, what stands in front of the call comes after it, unless the name is bound anew there, or the last run was before that.
    """
    scope, names = tree.scope(call), tree.names(name)
    start, end = tree.span(call).start, tree.span(call).end
    inside = [each for each in names if tree.scope(each) is scope]
    bound = [each for each in inside if isinstance(each.ctx, ast.Store) and not _is_grown(tree, each)]
    free = isinstance(scope, ast.Module) or not _is_local(tree, scope, name)
    loop = next((each for each in tree.around(call) if isinstance(each, ast.For | ast.While | ast.AsyncFor)), None)
    for each in names:
        if not (isinstance(each.ctx, ast.Load) or _is_grown(tree, each)) or start <= tree.span(each).start < end:
            continue
        if tree.scope(each) is not scope:
            yield from (each,) if free and not _is_own(tree, each) else ()
        elif tree.span(each).start > end:
            if last is not None and tree.span(each).start > last:
                continue
            if not any(end < tree.span(one).start < tree.span(each).start and _is_sure(tree, one, call) for one in bound):
                yield each
        elif last is None and loop is not None and loop in tree.around(each) and not any(loop in tree.around(one) for one in bound):
            yield each


def _is_grown(tree: Syntax, name: ast.Name) -> bool:
    """Whether something is added to the variable in its place, as by `circuit &= other`."""
    parent = tree.parent(name)
    return isinstance(parent, ast.AugAssign) and parent.target is name


def _is_sure(tree: Syntax, name: ast.Name, call: ast.Call) -> bool:
    """Whether the variable is bound anew behind the call whatever happens: in the same block."""
    return any(each is tree.statement(name) for each in tree.block(tree.statement(call)))


def _is_own(tree: Syntax, name: ast.Name) -> bool:
    """Whether the variable is one of the function that it stands in, or of a comprehension."""
    for around in tree.around(name):
        if isinstance(around, _FUNCTIONS) and _is_local(tree, around, name.id):
            return True
        if isinstance(around, COMPREHENSIONS) and any(each.id == name.id for one in around.generators for each in _targets(one.target)):
            return True
    return False


def _is_local(tree: Syntax, function: Scope, name: str) -> bool:
    """Whether the name is a variable of the function."""
    if any(isinstance(each, ast.Global | ast.Nonlocal) and name in each.names for each in ast.walk(function)):
        return False
    given = {each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)} if isinstance(function, _FUNCTIONS) else set()
    return name in given or any(tree.scope(each) is function and not isinstance(each.ctx, ast.Load) for each in tree.names(name))


def _targets(target: ast.expr) -> Iterator[ast.Name]:
    yield from (each for each in ast.walk(target) if isinstance(each, ast.Name))


def _leaves_it(facts: Facts, tree: Syntax, name: ast.Name) -> bool:
    """Whether what is done with the variable there leaves what it is as it was, and for nobody else to change."""
    match tree.parent(name):
        case ast.Attribute(attr=attr, ctx=ast.Load()):
            return attr in _READ
        case ast.Call(func=function) if function is not name:
            return _only_looks(facts, tree, function)
        case ast.keyword() as keyword:
            call = tree.parent(keyword)
            return isinstance(call, ast.Call) and _only_looks(facts, tree, call.func)
        case ast.List() as listed if isinstance(call := tree.parent(listed), ast.Call) and listed in call.args:
            return _only_looks(facts, tree, call.func)
        case ast.Expr() | ast.FormattedValue() | ast.Compare() | ast.If() | ast.While() | ast.Assert():
            return True
    return False


def _only_looks(facts: Facts, tree: Syntax, function: ast.expr) -> bool:
    """Whether the function leaves what it is given as it is, and keeps nothing of it."""
    if isinstance(function, ast.Name) and function.id in _LOOKING:
        return not facts.binds(function.id)
    if isinstance(function, ast.Attribute) and function.attr in _RESULT:
        return True
    value = facts.value(tree.span(function))
    return bool(value) and all(isinstance(each, Watched) and each.path.startswith(_TAKING) for each in value)
