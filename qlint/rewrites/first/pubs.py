"""What `run` of version 1 of the primitives is given, column by column, as the pubs that version 2 takes."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from qlint.facts import Constant, Instance, Items
from qlint.knowledge.ibm import CIRCUIT, plays
from qlint.rewrites.text.following import Following

COLUMNS = {"sampler": ("circuits", "parameter_values"), "estimator": ("circuits", "observables", "parameter_values")}
_NAMES = {"circuits": "circuit", "observables": "observable", "parameter_values": "values"}


class Many(Enum):
    """How many things an argument is: version 1 took one for a list of one."""

    ONE = "one"
    SPELT = "a list whose elements are written one by one"
    ALIKE = "one thing several times, in a list"
    LIST = "a list"
    OPEN = "either"


@dataclass(frozen=True, slots=True)
class Column:
    """One of the arguments: `code` is how it is written, `parts` its elements where they are written."""

    name: str
    many: Many
    code: str
    parts: tuple[str, ...] = ()
    nested: bool = False  # its elements are lists
    node: ast.expr | None = None
    behind: str = ""  # what is to be written behind each of its elements
    times: str = ""  # how often a list has one thing

    @property
    def short(self) -> str:
        """A name for one of its elements."""
        return _NAMES[self.name]

    @property
    def one(self) -> str:
        """The only thing that it is or holds."""
        match self.many:
            case Many.SPELT | Many.ALIKE:
                return _with(self.parts[0], self.behind)
            case Many.LIST:
                return _with(self.code, f"[0]{self.behind}")
        return _with(self.code, self.behind)


def columns(known: Following, given: Mapping[str, ast.expr]) -> tuple[Column, ...]:
    """The arguments of `run` by their names, in the order in which pubs have them; those that are None are left out."""
    order = COLUMNS["estimator"]
    written = [(name, given[name]) for name in order if name in given]
    return tuple(_column(known, name, node) for name, node in written if not (isinstance(node, ast.Constant) and node.value is None))


def _column(known: Following, name: str, node: ast.expr) -> Column:
    code = _closed(known, node)
    if name == "parameter_values":
        return _values(known, node, code)
    match node:
        case ast.List(elts=[_, *_] as parts) | ast.Tuple(elts=[_, *_] as parts) if not any(isinstance(each, ast.Starred) for each in parts):
            return Column(name, Many.SPELT, code, tuple(_closed(known, each) for each in parts), node=node)
        case ast.BinOp(left=ast.List(elts=[part]), op=ast.Mult(), right=times) if not isinstance(part, ast.Starred | ast.Call):
            return Column(name, Many.ALIKE, code, (_closed(known, part),), node=node, times=known.tree.code(times))
        case ast.List() | ast.Tuple() | ast.ListComp():
            return Column(name, Many.LIST, code, node=node)
    return Column(name, _many(known, node), code, node=node)


def _many(known: Following, node: ast.expr) -> Many:
    value = known.value(node)
    if value and all(isinstance(each, Items) for each in value):
        return Many.LIST
    if value and all(isinstance(each, Instance) or (isinstance(each, Constant) and each.kind == "str") for each in value):
        return Many.ONE
    return Many.OPEN


def _values(known: Following, node: ast.expr, code: str) -> Column:
    """Values of parameters are a list for one circuit, and a list of lists for several."""
    match node:
        case ast.List(elts=[_, *_] as parts) | ast.Tuple(elts=[_, *_] as parts) if all(map(_is_row, parts)):
            return Column("parameter_values", Many.SPELT, code, tuple(_closed(known, each) for each in parts), nested=True, node=node)
        case ast.BinOp(left=ast.List(elts=[part]), op=ast.Mult(), right=times) if _is_row(part):
            return Column(
                "parameter_values", Many.ALIKE, code, (_closed(known, part),), nested=True, node=node, times=known.tree.code(times)
            )
        case ast.List(elts=parts) | ast.Tuple(elts=parts) if parts and not any(isinstance(each, ast.Name | ast.Starred) for each in parts):
            return Column("parameter_values", Many.ONE, code, node=node)
    value = known.value(node)
    rows = bool(value) and all(isinstance(each, Items) and each.elements and all(map(_are_items, each.elements)) for each in value)
    many = Many.SPELT if rows and isinstance(node, ast.List | ast.Tuple) else Many.LIST if rows else Many.OPEN
    elements = tuple(_closed(known, each) for each in node.elts) if isinstance(node, ast.List | ast.Tuple) and rows else ()
    return Column("parameter_values", many, code, elements, nested=rows, node=node)


def _is_row(node: ast.expr) -> bool:
    return isinstance(node, ast.List | ast.Tuple)


def _are_items(value: Sequence[object]) -> bool:
    return bool(value) and all(isinstance(each, Items) for each in value)


def _closed(known: Following, node: ast.expr) -> str:
    """How it is written, in parentheses where it would fall apart in a list."""
    code = known.tree.code(node)
    bare = isinstance(node, ast.Tuple) and not code.startswith("(")
    return f"({code})" if bare or isinstance(node, ast.Lambda | ast.GeneratorExp | ast.NamedExpr | ast.Yield) else code


def _with(code: str, behind: str) -> str:
    """An expression with something behind it, in parentheses where that would belong to a part of it."""
    node = ast.parse(f"({code}\n)", mode="eval").body
    simple = isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.Subscript | ast.List | ast.ListComp)
    return f"({code}){behind}" if behind and not simple else f"{code}{behind}"


def circuits_are_one(known: Following, table: Sequence[Column]) -> bool | None:
    """Whether there is one pub; None where that isn't known."""
    circuits, others = table[0], table[1:]
    if circuits.many is Many.ONE and circuits.node is not None and _is_circuit(known, circuits.node):
        return True
    if circuits.many is Many.SPELT and len(circuits.parts) == 1:
        return True
    if circuits.many in (Many.SPELT, Many.ALIKE, Many.LIST):
        return False
    observable = next((each for each in others if each.name == "observables"), None)
    return True if observable is not None and observable.many is Many.ONE else None


def _is_circuit(known: Following, node: ast.expr) -> bool:
    return all(isinstance(each, Instance) and plays(known.facts.knowledge, each.cls, CIRCUIT) for each in known.value(node))


def one_pub(table: Sequence[Column]) -> str:
    """The only pub."""
    parts = [_only(each) for each in table]
    return f"({', '.join(parts)})" if len(parts) > 1 else parts[0]


def _only(column: Column) -> str:
    if column.name == "parameter_values" and not column.nested:
        return column.code
    return column.one


def several(table: Sequence[Column]) -> str | None:
    """The expression for several pubs; None where the columns don't fit one another."""
    if len(table) == 1:
        return table[0].code
    if any(each.many is Many.ONE for each in table):
        return None
    if all(each.many is Many.SPELT for each in table) and len({len(each.parts) for each in table}) == 1:
        rows = (f"({', '.join(row)})" for row in zip(*([_with(part, each.behind) for part in each.parts] for each in table), strict=True))
        return f"[{', '.join(rows)}]"
    turning = [each for each in table if each.many is not Many.ALIKE]
    if not turning:
        return f"[({', '.join(each.one for each in table)})] * {table[0].times}"
    if len(turning) < len(table):
        names = [apart(each.short, "".join(one.code for one in table)) for each in turning]
        by_name = {each.name: f"{name}{each.behind}" for each, name in zip(turning, names, strict=True)}
        pub = ", ".join(by_name.get(each.name, each.one) for each in table)
        over = turning[0].code if len(turning) == 1 else f"zip({', '.join(each.code for each in turning)})"
        return f"[({pub}) for {', '.join(names)} in {over}]"
    return f"list(zip({', '.join(each.code for each in table)}))"


def apart(name: str, code: str) -> str:
    """The name, for a variable of a comprehension around code that may have it."""
    while re.search(rf"\b{name}\b", code):
        name += "_"
    return name


def laid_out(table: Sequence[Column], transpiled: str) -> str:
    """Pubs of an estimator whose circuits are transpiled on the way, by the code of all of them: the observables take their layouts."""
    names = {each.name: apart(each.short, transpiled) for each in table}
    circuit, observable = names["circuits"], names["observables"]
    parts = [f"{observable}.apply_layout({circuit}.layout)" if each.name == "observables" else names[each.name] for each in table]
    over = ", ".join([transpiled, *(each.code for each in table[1:])])
    return f"[({', '.join(parts)}) for {', '.join(names.values())} in zip({over})]"


def with_circuit(table: Sequence[Column], circuit: str, *, layout: str = "") -> tuple[Column, ...]:
    """The columns with another circuit; observables laid out on `layout`, a circuit, if it is given."""
    changed = replace(table[0], code=circuit, parts=(circuit,) if table[0].parts else ())
    laid = f".apply_layout({layout}.layout)" if layout else ""
    return (changed, *(replace(each, behind=laid) if each.name == "observables" else each for each in table[1:]))
