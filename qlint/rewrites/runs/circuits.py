"""What a `backend.run` is given to run: one circuit or several, whether for the device already, and how the program calls them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qlint.execution.registers import Registers, by_node, registers
from qlint.facts import Alternative, Facts, Instance, Items, Method, Nothing, Value, Watched
from qlint.knowledge.ibm import CIRCUIT, plays
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.syntax import Syntax

_GROWING = frozenset({"append", "clear", "extend", "insert", "pop", "remove"})
_SAME = frozenset({"assign_parameters", "bind_parameters", "copy"})


@dataclass(frozen=True, slots=True)
class Circuits:
    """`count` of them, 0 where the list's length is not known; `listed`: in a list, even if it has one.

    `fitted`: all come out of a transpilation. `names` are what the program calls the list, and those that it was made from one by
    one, `written` the elements of such a list, as far as they are written one by one: what each is called, and what it was made of.
    `mappings` are the dictionaries of which it has the values.
    """

    listed: bool
    count: int
    fitted: bool
    registers: Registers | None
    names: frozenset[str] = frozenset()
    written: tuple[frozenset[str], ...] = ()
    mappings: frozenset[str] = frozenset()


def circuits(facts: Facts, tree: Syntax, node: ast.expr, value: Value) -> Circuits:
    """The circuits that the expression is, `value` being what it may be. Raises Hindered where one can't be told from several."""
    known = [each for each in value if not isinstance(each, Nothing)]
    flat = tuple(one for each in known for one in _flat(each))
    sure = _is_sure(facts, flat)
    listed = {isinstance(each, Items) for each in known}
    if sure and len(listed) > 1 and all(_is_of_one(facts, each) for each in flat):
        known, listed = [each for each in known if not isinstance(each, Items)], {False}
    if (not sure or len(listed) > 1) and _is_one(facts, tree, origins := [*_made_of(facts, tree, node)]):
        fitted = any(isinstance(each, ast.Call) and _is_transpiling(facts.value(tree.span(each.func))) for each in origins)
        return Circuits(listed=False, count=1, fitted=fitted, registers=None)
    if not sure:
        raise Hindered("it isn't known whether one circuit is run, or several")
    if len(listed) > 1 or any(isinstance(each, Items) and each.keys is not None for each in known):
        raise Hindered("one circuit may be run, or several")
    counts = {_count(each) for each in known}
    names, written, mappings = _origins(facts, tree, node)
    return Circuits(
        listed=listed == {True},
        count=(counts.pop() if len(counts) == 1 else 0) or (_length(facts, tree, node) if listed == {True} else 0),
        fitted=all(_is_fitted(facts, each, 0) for each in flat),
        registers=registers(facts, flat),
        names=names,
        written=written,
        mappings=mappings,
    )


def _is_sure(facts: Facts, value: Value) -> bool:
    """Whether it is one circuit wherever it is anything: methods of circuits give one, or None where they change their own."""
    known = [each for each in value if not isinstance(each, Nothing)]
    return bool(known) and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, CIRCUIT) for each in known)


def _is_of_one(facts: Facts, each: Alternative) -> bool:
    """Whether the circuit was transpiled from one circuit, and not from a list of them."""
    made = each.made if isinstance(each, Instance) else None
    called = facts.once(by_node).get(made.node) if made is not None else None
    if made is None or called is None or not all(_fits(callee.path, callee.member) for callee in called.callees):
        return False
    return _is_sure(facts, made.argument("circuits", 0) or ())


def _flat(each: Alternative) -> Iterator[Alternative]:
    if isinstance(each, Items):
        yield from (one for element in each.elements for one in element)
    else:
        yield each


def _count(each: Alternative) -> int:
    if isinstance(each, Items):
        return len(each.elements) if each.exact else 0
    return 1


def _length(facts: Facts, tree: Syntax, node: ast.expr) -> int:
    """How many circuits are in the list from which this one was transpiled; 0 where that isn't known, or one of both grows."""
    for each in _made_of(facts, tree, node):
        value = facts.value(tree.span(each))
        counts = {_count(one) if isinstance(one, Items) else 0 for one in value}
        if len(counts) == 1 and 0 not in counts:
            return counts.pop()
        if isinstance(each, ast.Name) and any(_is_growing(tree, one) for one in tree.names(each.id)):
            return 0
    return 0


def _is_growing(tree: Syntax, name: ast.Name) -> bool:
    """Whether the list gets another length there: a method of it is called that may do that."""
    parent = tree.parent(name)
    return isinstance(parent, ast.Attribute) and parent.attr in _GROWING


def _is_fitted(facts: Facts, each: Alternative, depth: int) -> bool:
    """Whether the circuit comes out of `transpile` or a pass manager, as it is, or with values for its parameters."""
    made = each.made if isinstance(each, Instance) else None
    called = facts.once(by_node).get(made.node) if made is not None else None
    if made is None or called is None or depth > 5:
        return False
    members = {callee.member for callee in called.callees}
    if called.bound and members <= _SAME:
        return all(_is_fitted(facts, one, depth + 1) for one in facts.receiver(made))
    return all(_fits(callee.path, callee.member) for callee in called.callees)


def _fits(path: str, member: str) -> bool:
    return (not member and path.endswith(".transpile")) or (member == "run" and path.startswith("qiskit.transpiler.passmanager."))


def _origins(facts: Facts, tree: Syntax, node: ast.expr) -> tuple[frozenset[str], tuple[frozenset[str], ...], frozenset[str]]:
    """What the list is called, and the lists of which each element was transpiled; the elements of one that is written out; mappings."""
    names, mappings = set[str](), set[str]()
    for each in _made_of(facts, tree, node):
        match each:
            case ast.Name(id=name):
                names.add(name)
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                written = tuple(frozenset(map(ast.unparse, _made_of(facts, tree, one))) for one in elements)
                return frozenset(names), written, frozenset()
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="values"), args=[], keywords=[]):
                mappings.add(name)
    return frozenset(names), (), frozenset(mappings)


def _is_one(facts: Facts, tree: Syntax, origins: Sequence[ast.expr]) -> bool:
    """Whether the program treats what it names as one circuit: it reads of it what lists don't have, or asks for its counts.

    Schedules of pulses have some of that, too.
    """
    if any("pulse" in each.path for each in facts.imports()):
        return False
    names = [each for each in origins if isinstance(each, ast.Name) and _is_bound_once(tree, each)]
    reads = [each for name in names for each in tree.names(name.id) if _is_same(tree, each, name)]
    return any(_is_read_as_one(facts, tree, each) for each in reads) and not any(_may_be_list(tree, each) for each in reads)


def _may_be_list(tree: Syntax, node: ast.Name) -> bool:
    """Whether the program asks what the name is, or goes over it."""
    match tree.parent(node):
        case ast.Call(func=ast.Name(id="isinstance" | "len" | "type" | "enumerate" | "zip" | "list")):
            return True
        case ast.For(iter=each) | ast.comprehension(iter=each) | ast.Subscript(value=each):
            return each is node
    return False


def _is_bound_once(tree: Syntax, name: ast.Name) -> bool:
    """Whether the name means one thing in its function: a parameter, or what it is given once."""
    function = tree.scope(name)
    places = [each for each in tree.names(name.id) if tree.scope(each) is function and not isinstance(each.ctx, ast.Load)]
    given = isinstance(function, ast.FunctionDef) and any(
        each.arg == name.id for each in ast.walk(function.args) if isinstance(each, ast.arg)
    )
    return len(places) + given == 1


def _is_same(tree: Syntax, one: ast.Name, other: ast.Name) -> bool:
    return isinstance(one.ctx, ast.Load) and tree.scope(one) is tree.scope(other)


def _is_read_as_one(facts: Facts, tree: Syntax, node: ast.Name) -> bool:
    match tree.parent(node):
        case ast.Attribute(attr=member):
            return not hasattr(list, member) and facts.knowledge.member(CIRCUIT[0], member) is not None
        case ast.Call(func=ast.Attribute(attr="get_counts" | "get_memory"), args=[asked]):
            return asked is node
    return False


def _made_of(facts: Facts, tree: Syntax, node: ast.expr) -> Iterator[ast.expr]:
    """The expression, and what it was assigned or transpiled from, one after another."""
    names: set[str] = set()
    while True:
        yield node
        match node:
            case ast.Name(id=name) if name not in names:  # else it is made of itself: `circuit = transpile(circuit)`
                names.add(name)
                bound = [each for each in tree.names(name) if not isinstance(each.ctx, ast.Load)]
                statement = tree.parent(bound[0]) if len(bound) == 1 else None
                if not isinstance(statement, ast.Assign) or len(statement.targets) > 1 or statement.targets[0] is not bound[0]:
                    return
                node = statement.value
            case ast.Call(func=function, args=[first, *_]) if _is_transpiling(facts.value(tree.span(function))):
                node = first
            case ast.Call(func=ast.Name(id="list"), args=[first], keywords=[]) if not facts.binds("list"):
                node = first
            case ast.ListComp(
                elt=ast.Call(func=function, args=[ast.Name(id=element), *_]),
                generators=[ast.comprehension(target=ast.Name(id=target), iter=whole, ifs=[])],
            ) if element == target and _is_transpiling(facts.value(tree.span(function))):
                node = whole
            case _:
                return


def _is_transpiling(callee: Value) -> bool:
    return bool(callee) and all(
        (isinstance(each, Watched) and each.path.endswith(".transpile"))
        or (isinstance(each, Method) and each.name == "run" and each.owner.cls.startswith("qiskit.transpiler."))
        for each in callee
    )
