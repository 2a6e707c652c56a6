"""What parameters were bound to, one run for each set of values: circuits that have these values, or what simulators take themselves."""

from __future__ import annotations

import ast
from enum import Enum

from qlint.facts import Alternative, Constant, Facts, Items, Value
from qlint.fixes import chains
from qlint.rewrites.simulators.changed import is_circuit
from qlint.rewrites.simulators.options import Part
from qlint.rewrites.text.syntax import syntax

BINDS = "parameter_binds"
_NAMES = ("binds", "bindings", "values")


class Binding(Enum):
    """How the run of the simulator is told the values."""

    ASSIGNED = "by circuits that have them: it takes no single numbers"
    TAKEN = "as they are: a list for each parameter, for each circuit"
    UNKNOWN = "nobody knows which of the two it is"


def binding(facts: Facts, circuits: Part, binds: Part) -> Binding:
    """How the run is told what the argument `binds` binds the parameters of the circuits to."""
    tree = syntax(facts.source.text)
    if tree is None:
        return Binding.UNKNOWN
    one = isinstance(circuits.node, ast.Name) and is_circuit(facts, tree, circuits.node)
    value = facts.value(tree.span(binds.node))
    match value:
        case [Items(elements=elements, exact=exact, keys=None)]:
            sorts = {_sort(each) for element in elements for one_of in element for each in _values(one_of)}
        case _:
            return Binding.UNKNOWN
    if sorts == {Binding.TAKEN}:
        return Binding.TAKEN
    single = sorts == {Binding.ASSIGNED} or (Binding.TAKEN not in sorts and (not exact or len(elements) > 1))
    return Binding.ASSIGNED if one and single else Binding.UNKNOWN


def assigned(text: str, binds: Part) -> str | None:
    """What is written behind a circuit's name in a list of a circuit for each set of values; None where names lack."""
    name = next((each for each in _NAMES if not chains.is_there(text, each)), None)
    return f".assign_parameters({name}) for {name} in {binds.value(text)}" if name is not None else None


def _values(mapping: Alternative) -> tuple[Value, ...]:
    """The values of one mapping; an unknown one for what is none."""
    if isinstance(mapping, Items) and mapping.keys is not None:
        return mapping.elements
    return ((),)


def _sort(value: Value) -> Binding:
    """How the run would be told that one value: a number, or a list of these."""
    if value and all(isinstance(each, Constant) and each.kind in ("int", "float") for each in value):
        return Binding.ASSIGNED
    if value and all(isinstance(each, Items) and each.keys is None for each in value):
        return Binding.TAKEN
    return Binding.UNKNOWN
