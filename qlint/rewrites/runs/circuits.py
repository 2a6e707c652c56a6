"""What a `backend.run` is given to run: one circuit or several, whether for the device already, and how the program calls them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from qlint.execution.registers import Registers, by_node, registers
from qlint.facts import Alternative, Facts, Instance, Items, Method, Nothing, Value, Watched
from qlint.knowledge.ibm import CIRCUIT, plays
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.syntax import Syntax

_SAME = frozenset({"assign_parameters", "bind_parameters", "copy"})


@dataclass(frozen=True, slots=True)
class Circuits:
    """`count` of them, 0 where the list's length is not known; `listed`: in a list, even if it has one.

    `fitted`: all come out of a transpilation. `names` are what the program calls the list, and those that it was made from one by
    one, `written` the elements of such a list, as far as they are written one by one.
    """

    listed: bool
    count: int
    fitted: bool
    registers: Registers | None
    names: frozenset[str] = frozenset()
    written: tuple[str, ...] = ()


def circuits(facts: Facts, tree: Syntax, node: ast.expr, value: Value) -> Circuits:
    """The circuits that the expression is, `value` being what it may be. Raises Hindered where one can't be told from several."""
    known = [each for each in value if not isinstance(each, Nothing)]
    flat = [one for each in known for one in _flat(each)]
    if not flat or not all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, CIRCUIT) for each in flat):
        raise Hindered("it isn't known whether one circuit is run, or several")
    listed = {isinstance(each, Items) for each in known}
    if len(listed) > 1 or any(isinstance(each, Items) and each.keys is not None for each in known):
        raise Hindered("one circuit may be run, or several")
    counts = {_count(each) for each in known}
    names, written = _origins(facts, tree, node)
    return Circuits(
        listed=listed == {True},
        count=counts.pop() if len(counts) == 1 else 0,
        fitted=all(_is_fitted(facts, each, 0) for each in flat),
        registers=registers(facts, flat),
        names=names,
        written=written,
    )


def _flat(each: Alternative) -> Iterator[Alternative]:
    if isinstance(each, Items):
        yield from (one for element in each.elements for one in element)
    else:
        yield each


def _count(each: Alternative) -> int:
    if isinstance(each, Items):
        return len(each.elements) if each.exact else 0
    return 1


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


def _origins(facts: Facts, tree: Syntax, node: ast.expr) -> tuple[frozenset[str], tuple[str, ...]]:
    """What the list is called, and the lists of which each element was transpiled; the elements of one that is written out."""
    names: set[str] = set()
    while True:
        match node:
            case ast.Name(id=name) if name not in names:  # else it is made of itself: `circuit = transpile(circuit)`
                names.add(name)
                bound = [each for each in tree.names(name) if not isinstance(each.ctx, ast.Load)]
                statement = tree.parent(bound[0]) if len(bound) == 1 else None
                if not isinstance(statement, ast.Assign) or len(statement.targets) > 1:
                    break
                node = statement.value
            case ast.Call(func=function, args=[first, *_]) if _is_transpiling(facts.value(tree.span(function))):
                node = first
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return frozenset(names), tuple(ast.unparse(each) for each in elements)
            case _:
                break
    return frozenset(names), ()


def _is_transpiling(callee: Value) -> bool:
    return bool(callee) and all(
        (isinstance(each, Watched) and each.path.endswith(".transpile"))
        or (isinstance(each, Method) and each.name == "run" and each.owner.cls.startswith("qiskit.transpiler."))
        for each in callee
    )
