"""The fields of data classes and named tuples, and the `__init__` that is made of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.knowledge.mining import lineage, literals, signatures
from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.expressions import dotted
from qlint.knowledge.mining.namespace import Definition, Namespace
from qlint.knowledge.mining.surface import ClassSurface, Entry
from qlint.knowledge.schema import Kind
from qlint.knowledge.signature import How, Parameter

_DATA = frozenset(
    {
        *("dataclasses.dataclass", "pydantic.dataclasses.dataclass"),
        *("attr.s", "attr.attrs", "attr.dataclass", "attr.define", "attrs.define", "attrs.frozen"),
    }
)
_TUPLE = "typing.NamedTuple"
_SELF = Parameter("self", How.ANY, optional=False)


def made(names: Namespace, cls: Definition) -> str | None:
    """The signature of the `__init__` that a decorator or a base makes for the class; None where none does."""
    if not isinstance(cls.node, ast.ClassDef):
        return None
    body = lineage.body(names, cls)
    if body is None or body.outer is None:
        return None
    if any(dotted(base) and body.outer.refer(base) == _TUPLE for base in cls.node.bases):
        return _written([each for _, each in _own(body, cls.node, kw_only=False)])
    decorator = _decorator(names, body.outer, cls.node)
    if decorator is None or not _says(decorator, "init", default=True):
        return None
    found: dict[str, Parameter] = {}
    for each in reversed([cls, *lineage.ancestors(names, cls)]):
        found |= _fields(names, each)
    return _written(list(found.values()))


def _written(parameters: list[Parameter]) -> str:
    """Parameters that can only be named go last."""
    return signatures.written([_SELF, *sorted(parameters, key=lambda each: each.how is How.KEYWORD)])


def _fields(names: Namespace, cls: Definition) -> dict[str, Parameter]:
    body = lineage.body(names, cls)
    if body is None or body.outer is None or not isinstance(cls.node, ast.ClassDef):
        return {}
    decorator = _decorator(names, body.outer, cls.node)
    return dict(_own(body, cls.node, kw_only=_says(decorator, "kw_only", default=False))) if decorator is not None else {}


def _decorator(names: Namespace, around: Body, cls: ast.ClassDef) -> ast.expr | None:
    """The decorator that makes a data class of it."""
    for each in cls.decorator_list:
        func = each.func if isinstance(each, ast.Call) else each
        found = names.resolve(around.refer(func)) if around.refer(func) else Definition("")
        if found.path in _DATA:
            return each
        if isinstance(found.node, ast.Call) and names.body(names.module_of(found.path)).refer(found.node.func) in _DATA:
            return found.node
    return None


def _own(body: Body, cls: ast.ClassDef, *, kw_only: bool) -> Iterator[tuple[str, Parameter]]:
    for node in cls.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
                head = ast.unparse(annotation).partition("[")[0].strip("'\"").rpartition(".")[2]
                if head == "KW_ONLY":
                    kw_only = True
                elif head != "ClassVar":
                    yield from _field(body, name, value, kw_only=kw_only)


def _field(body: Body, name: str, value: ast.expr | None, *, kw_only: bool) -> Iterator[tuple[str, Parameter]]:
    optional = value is not None
    if isinstance(value, ast.Call) and body.refer(value.func).rpartition(".")[2] in ("field", "Field", "attrib", "ib"):
        if not _says(value, "init", default=True):
            return
        kw_only = _says(value, "kw_only", default=kw_only)
        given = {each.arg for each in value.keywords}
        required = any(isinstance(each, ast.Constant) and each.value is ... for each in value.args)
        optional = bool(given & {"default", "default_factory", "factory"} or value.args) and not required
    yield name, Parameter(name, How.KEYWORD if kw_only else How.ANY, optional=optional)


def _says(call: ast.expr | None, keyword: str, *, default: bool) -> bool:
    """What a call says with a keyword that takes True or False."""
    found = next((each.value for each in getattr(call, "keywords", ()) if each.arg == keyword), None)
    return found.value if isinstance(found, ast.Constant) and isinstance(found.value, bool) else default


def called(names: Namespace, cls: Definition) -> ClassSurface:
    """What a class shows that a call makes: `namedtuple("Point", "x y")`."""
    if not isinstance(cls.node, ast.Call):
        return ClassSurface(open=True)
    maker = names.body(names.module_of(cls.path)).refer(cls.node.func)
    listed = cls.node.args[1] if len(cls.node.args) > 1 else next((each.value for each in cls.node.keywords), None)
    found = _listed(listed) if listed is not None else None
    if found is None or (not maker.endswith("namedtuple") and maker != _TUPLE):
        return ClassSurface(open=True)
    optional = any(each.arg == "defaults" for each in cls.node.keywords)
    text = None if optional else _written([Parameter(each, How.ANY, optional=False) for each in found])
    members = {name: Entry(Kind.ATTRIBUTE) for name in found} | {"__init__": Entry(Kind.METHOD, parameters=text)}
    return ClassSurface(bases=("builtins.tuple",), members=dict(sorted(members.items())))


def _listed(node: ast.expr) -> list[str] | None:
    match node:
        case ast.Constant(value=str(text)):
            return text.replace(",", " ").split()
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            firsts = [part.elts[0] if isinstance(part, ast.Tuple | ast.List) and part.elts else part for part in parts]
            return [literals.text(each, "") for each in firsts]
    return None
