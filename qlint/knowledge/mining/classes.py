"""What one class shows: its bases and members."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

import griffe

from qlint.knowledge.mining import announced, fields, lineage, literals
from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.entries import Entries
from qlint.knowledge.mining.namespace import Definition, Namespace
from qlint.knowledge.mining.stored import stored
from qlint.knowledge.mining.surface import ClassSurface, Entry
from qlint.knowledge.mining.types import Types
from qlint.knowledge.schema import Kind

_KEPT = frozenset(
    {
        *("__init__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__getattr__"),
        *("__getitem__", "__setitem__", "__iter__", "__next__", "__len__", "__contains__"),
    }
)


def kept(name: str) -> bool:
    """Whether a member of that name is told."""
    return name in _KEPT or not name.startswith("_")


def surface(names: Namespace, cls: Definition) -> ClassSurface:
    """What the class shows that the release's Python code defines, by a statement or by a call."""
    body = lineage.body(names, cls)
    if body is None or not isinstance(cls.node, ast.ClassDef):
        return fields.called(names, cls)
    bases = list(lineage.bases(names, cls))
    attributes = dict(_stored(names, cls, body))
    told = {**{name: entry for name, entry in attributes.items() if name}, **_written(names, cls, body)}
    return ClassSurface(
        bases=tuple(each.path for each in bases if each.path),
        members={name: told[name] for name in sorted(told) if kept(name)},
        open="" in attributes or any(not each.path for each in bases) or lineage.hooked(names, cls) or lineage.substitutes(names, cls),
        announced=announced.of_class(cls.node) if names.syntax(names.module_of(cls.path)).announces else (),
    )


def _written(names: Namespace, cls: Definition, body: Body) -> Mapping[str, Entry]:
    """The members that the class's body binds."""
    entries = Entries(names, body, cls.path)
    found = {name: entries.of(binding) for name, binding in body.names.items() if kept(name) or name == "__new__"}
    if any(each.path.startswith("enum.") for each in lineage.ancestors(names, cls)):
        return _enumerated(cls, body, found)
    if slots := body.names.get("__slots__"):
        for name in literals.names(slots.node, lambda _: None) or () if isinstance(slots.node, ast.expr) else ():
            found.setdefault(name, Entry(Kind.ATTRIBUTE))
    new = found.pop("__new__", None)
    if new is not None:
        found.setdefault("__init__", new)
    if "__init__" not in found and (text := fields.made(names, cls)) is not None:
        found["__init__"] = Entry(Kind.METHOD, parameters=text)
    return found


def _enumerated(cls: Definition, body: Body, found: Mapping[str, Entry]) -> dict[str, Entry]:
    """The members of an enum: what is assigned is a value of it. Its constructor makes the values; calls look them up."""
    inner = {name for name, each in body.names.items() if isinstance(each.node, ast.ClassDef) and each.path == f"{cls.path}.{name}"}
    values = {name for name, entry in found.items() if entry.kind in (Kind.ATTRIBUTE, Kind.CLASS)} - inner
    told = {**found, **dict.fromkeys(values, Entry(Kind.ATTRIBUTE, gives=cls.path))}
    return {name: entry for name, entry in told.items() if name not in ("__init__", "__new__")}


def _stored(names: Namespace, cls: Definition, body: Body) -> Iterator[tuple[str, Entry]]:
    """What methods store on the object, and no base of the release has; "" among the names where one can't be read."""
    assert isinstance(cls.node, ast.ClassDef)
    inherited = frozenset[str]().union(*(lineage.bound(names, each) for each in lineage.ancestors(names, cls)))
    said: dict[str, str] = {}
    for name, annotation in stored(cls.node):
        said[name] = said.get(name) or (_annotated(names, cls, body, annotation) if annotation is not None else "")
    for name, gives in said.items():
        if name not in inherited:
            yield name, Entry(Kind.ATTRIBUTE, gives=gives)


def _annotated(names: Namespace, cls: Definition, body: Body, annotation: ast.expr) -> str:
    """What an attribute gives that a method annotates where it stores it."""
    around = names.syntax(names.module_of(cls.path)).objects.get(cls.node) if cls.node is not None else None
    if not isinstance(around, griffe.Class):
        return ""
    return Types(names, body, cls.path).gives(griffe.safe_get_annotation(annotation, parent=around))
