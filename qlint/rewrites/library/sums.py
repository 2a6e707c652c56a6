"""Circuits put one behind the other: `combine`, `extend`, and their operators `+` and `+=`, become `compose`.

The old methods had qubits go by the names of their registers, gave the circuit those that it lacked, and took none of the same name but
another size; `compose` has qubits go by their order. It is the same where one circuit was made of the first registers of the other. The
name of the new circuit may be another.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from qlint.facts import Constant, Facts, Instance, MemberUse, Nothing, Value
from qlint.fixes.edits import Mended
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.syntax import Scope, Syntax, receiver, syntax

Key = tuple[object, ...]

_CLASS = "QuantumCircuit"
_GROWING = frozenset(("add_bits", "add_register", "measure_active", "measure_all"))  # what gives a circuit more bits
_SHRINKING = "remove_final_measurements"
# What gives another circuit of the same registers.
_SAME = frozenset(("assign_parameters", "bind_parameters", "compose", "copy", "inverse", "mirror", "reverse_ops"))
_NAMED = frozenset(("global_phase", "metadata", "name"))
_ATOMS = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)
_CALM = (ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop, ast.expr_context)
_KINDS = ("QuantumRegister", "ClassicalRegister", "AncillaRegister")
_ANONYMOUS: Sequence[Key] = (("QuantumRegister", "q"), ("ClassicalRegister", "c"))  # of `QuantumCircuit(2, 2)`


def of_combine(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.compose(other)` of `circuit.combine(other)`."""
    tree, call = syntax(facts.source.text), _called(facts, use)
    if tree is None or call is None or not _goes_into(facts, tree, receiver(call), call.args[0]):
        return None
    return (Edit(use.span, "compose"),), Applicability.UNSAFE


def of_extend(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.compose(other, inplace=True)` of `circuit.extend(other)` in a statement."""
    tree, call = syntax(facts.source.text), _called(facts, use)
    if tree is None or call is None or not isinstance(tree.parent(call), ast.Expr):
        return None
    end = tree.span(call.args[0]).end
    edits = (Edit(use.span, "compose"), Edit(Span(end, end), ", inplace=True"))
    return (edits, Applicability.UNSAFE) if _goes_into(facts, tree, receiver(call), call.args[0]) else None


def of_operator(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that do without the `+` or `+=` at `use.span`, of which `use.receiver` is the left operand.

    `circuit + other` becomes `other.compose(circuit, front=True)` where the other one has more registers.
    """
    tree = syntax(facts.source.text) if use.guard is None else None
    match _operation(tree, use) if tree is not None else None:
        case ast.BinOp(left=left, right=right) if tree is not None:
            if _goes_into(facts, tree, left, right):
                return _written(tree, use, left, right, tail=")")
            if _goes_into(facts, tree, right, left) and isinstance(right, _ATOMS):
                return _turned(tree, use, left, right)
        case ast.AugAssign(target=left, value=right) if tree is not None and _goes_into(facts, tree, left, right):
            return _written(tree, use, left, right, tail=", inplace=True)")
    return None


def _operation(tree: Syntax, use: MemberUse) -> ast.BinOp | ast.AugAssign | None:
    """The operation, where nothing but spaces stands between the operator and what it adds, which are no operations themselves."""
    for node in tree.nodes:
        match node:
            case ast.BinOp(left=left, op=ast.Add(), right=right) | ast.AugAssign(target=left, op=ast.Add(), value=right):
                if tree.span(left) != use.receiver:
                    continue
                around = (tree.text[use.receiver.end : use.span.start], tree.text[use.span.end : tree.span(right).start])
                return node if isinstance(left, _ATOMS) and isinstance(right, _ATOMS) and not "".join(around).strip(" \t") else None
    return None


def _written(tree: Syntax, use: MemberUse, left: ast.expr, right: ast.expr, *, tail: str) -> Mended:
    start, end = tree.span(left).end, tree.span(right).end
    return (Edit(Span(start, tree.span(right).start), ".compose("), Edit(Span(end, end), tail)), Applicability.UNSAFE


def _turned(tree: Syntax, use: MemberUse, left: ast.expr, right: ast.expr) -> Mended:
    whole = Span(tree.span(left).start, tree.span(right).end)
    return (Edit(whole, f"{tree.code(right)}.compose({tree.code(left)}, front=True)"),), Applicability.UNSAFE


def _goes_into(facts: Facts, tree: Syntax, circuit: ast.expr, other: ast.expr) -> bool:
    """Whether the other one's registers are the first of the circuit's."""
    scope = tree.scope(circuit)
    base, less = _registers(facts, tree, circuit, scope), _registers(facts, tree, other, scope)
    if base is None or less is None or base[: len(less)] != less or _SHRINKING in tree.attributes:
        return False
    return not _may_grow(facts, tree, tree.span(other))


def _registers(facts: Facts, tree: Syntax, node: ast.expr, scope: Scope) -> Sequence[Key] | None:
    """What the circuit was made of, so that what is the same is equal; None where that isn't known, or may be another in each call."""
    calls = _made(facts, tree, tree.span(node))
    found = [_of_call(facts, tree, call, scope) for call in calls or ()]
    return found[0] if found and all(each == found[0] for each in found) else None


def _of_call(facts: Facts, tree: Syntax, made: ast.Call, scope: Scope) -> Sequence[Key] | None:
    match made.func:
        case ast.Attribute(value=value, attr=attr) if attr in _SAME:
            return _registers(facts, tree, value, scope)
        case ast.Name(id=name) | ast.Attribute(attr=name) if name == _CLASS and _is_plain(made):
            local = tree.scope(made) in (scope, tree.tree)
            keys = [_named(facts, tree, *each) or (_key(facts, tree, each[1]) if local else None) for each in enumerate(made.args)]
            found = [each for each in keys if each is not None]
            return found if len(found) == len(keys) else None
    return None


def _named(facts: Facts, tree: Syntax, place: int, arg: ast.expr) -> Key | None:
    """The kind and name of the register: circuits of which two had the same name and differed could not be put together."""
    value = facts.value(tree.span(arg))
    if _is_number(tree, arg, value):
        return _ANONYMOUS[place] if place < len(_ANONYMOUS) else None
    match value:
        case (Instance(cls=cls, made=made),) if made is not None and cls.endswith(_KINDS):
            match made.argument("name", 1):
                case (Constant(value=str(name)),):
                    return (cls.rpartition(".")[2], name)
    return None


def _is_number(tree: Syntax, arg: ast.expr, value: Value) -> bool:
    """Whether the argument is a number of bits: it is one, or a variable with which the text counts or calculates."""
    match arg:
        case ast.BinOp() | ast.UnaryOp() | ast.Call(func=ast.Name(id="len" | "int")):
            return True
        case ast.Name(id=name):
            scope = tree.scope(arg)
            here = (each for each in tree.names(name) if tree.scope(each) is scope)
            return any(_is_counted(tree.parent(each)) for each in here) or _is_known(value)
    return _is_known(value)


def _is_known(value: Value) -> bool:
    return bool(value) and all(isinstance(each, Constant) and each.kind == "int" for each in value)


def _is_counted(node: ast.AST | None) -> bool:
    return isinstance(node, ast.BinOp | ast.Compare) or (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"
    )


def _made(facts: Facts, tree: Syntax, span: Span) -> list[ast.Call] | None:
    """The calls in this text of which one made the object, in their order; None where it may come from elsewhere."""
    made = [each.made if isinstance(each, Instance) else None for each in facts.value(span) if not isinstance(each, Nothing)]
    nodes = [each.node for each in made if each is not None]
    places = {_place(each): ast.dump(each) for each in nodes}
    calls = [each for each in tree.nodes if isinstance(each, ast.Call) and places.get(_place(each)) == ast.dump(each)]
    return calls if made and len(nodes) == len(made) and len(calls) == len(places) else None


def _place(node: ast.expr) -> tuple[int, ...]:
    return node.lineno, node.col_offset, node.end_lineno or 0, node.end_col_offset or 0


def _is_plain(call: ast.Call) -> bool:
    return not any(isinstance(each, ast.Starred) for each in call.args) and all(each.arg in _NAMED for each in call.keywords)


def _key(facts: Facts, tree: Syntax, arg: ast.expr) -> Key | None:
    """The register, or the number of bits: equal for two arguments that are the same, None where that can't be told."""
    match facts.value(tree.span(arg)):
        case (Constant(value=value),):
            return ("value", value)
    match _made(facts, tree, tree.span(arg)):
        case [ast.Call(func=ast.Name()) as made] if tree.scope(made) in (tree.tree, tree.scope(arg)):
            return ("made", *_place(made))
    names = [each for each in ast.walk(arg) if isinstance(each, ast.Name)]
    homes = [_home(tree, each) for each in names]
    calm = all(isinstance(each, _CALM) for each in ast.walk(arg))
    return ("written", ast.dump(arg), *map(id, homes)) if calm and None not in homes else None


def _home(tree: Syntax, name: ast.Name) -> Scope | None:
    """The function or module that binds the name, if that is done once."""
    if any(isinstance(each, ast.Global | ast.Nonlocal) and name.id in each.names for each in tree.nodes):
        return None
    for scope in (
        each for each in (*tree.around(name), tree.tree) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.Module)
    ):
        stores = [each for each in tree.names(name.id) if not isinstance(each.ctx, ast.Load) and tree.scope(each) is scope]
        given = (
            []
            if isinstance(scope, ast.Module)
            else [each for each in ast.walk(scope.args) if isinstance(each, ast.arg) and each.arg == name.id]
        )
        if stores or given:
            return scope if len(stores) + len(given) == 1 else None
    return None


def _may_grow(facts: Facts, tree: Syntax, circuit: Span) -> bool:
    """Whether the text gives this circuit more bits than it was made with."""
    made = {*(_made(facts, tree, circuit) or ())}
    growing = [each.value for each in tree.nodes if isinstance(each, ast.Attribute) and each.attr in _GROWING]
    found = [_made(facts, tree, tree.span(each)) for each in growing]
    return any(each is None or not made.isdisjoint(each) for each in found)


def _called(facts: Facts, use: MemberUse) -> ast.Call | None:
    """The call, of one argument by position."""
    called = next((each for each in facts.calls() if each.span == use.span and each.bound), None) if use.called else None
    tree = syntax(facts.source.text)
    function = tree.ending(use.span.end) if tree is not None and called is not None else None
    call = tree.call(function) if tree is not None and function is not None else None
    return call if call is not None and len(call.args) == 1 and _is_plain(call) and not call.keywords else None
