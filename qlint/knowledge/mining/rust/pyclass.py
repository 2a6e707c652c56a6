"""The classes that PyO3 makes of Rust types: their names for Python, their bases, their members."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from qlint.knowledge.mining.rust.items import Attribute, Item, fields, members
from qlint.knowledge.mining.rust.signature import gives, parameters
from qlint.knowledge.mining.rust.tokens import closing, parts, text
from qlint.knowledge.mining.surface import ClassSurface, Entry
from qlint.knowledge.schema import Kind

_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BUILTIN = re.compile(r"Py(\w*(?:Exception|Error|Warning))")
_CASES: dict[str, Callable[[str], str]] = {
    "UPPERCASE": str.upper,
    "lowercase": str.lower,
    "snake_case": lambda name: _WORD.sub("_", name).lower(),
    "SCREAMING_SNAKE_CASE": lambda name: _WORD.sub("_", name).upper(),
}


_HOLDS = (("(",), ("{",))  # how the head of an enum's variant that holds something begins


def name_of(item: Item) -> str:
    """The name that Python sees of a type or a function: the one an attribute gives, else its own."""
    return item.option("name") or item.name


def base_path(item: Item) -> tuple[str, ...]:
    """The Rust path of the class that a type extends; nothing where it extends none."""
    return tuple(part for part in (item.option("extends") or "").split() if part != "::")


def builtin(name: str) -> str:
    """The definition path of an exception of Python's that PyO3 calls `name`; "" for other types."""
    found = _BUILTIN.fullmatch(name)
    return f"builtins.{found[1]}" if found else ""


def surface(item: Item, methods: Iterable[Item], bases: tuple[str, ...], *, lenient: bool) -> ClassSurface:
    """The class made of a type and the `#[pymethods]` blocks about it; `lenient` as in `signature.parameters`."""
    found = dict(_of_variants(item) if item.kind == "enum" else _of_fields(item))
    for block in methods:
        for method in members(block):
            name, entry = _member(method, lenient=lenient)
            if entry.kind is not Kind.PROPERTY or name not in found or not _sets(method):
                found[name] = entry
    return ClassSurface(bases, dict(sorted(found.items())), open="__getattr__" in found)


def variants(item: Item, path: str) -> Iterator[tuple[str, ClassSurface]]:
    """The variants of an enum that hold something: for Python, they are classes derived from its own, which is at `path`."""
    for variant in fields(item) if item.kind == "enum" else ():
        held = parts(variant.head[1 : closing(variant.head, 0)]) if variant.head[:1] in _HOLDS else []
        named = variant.head[:1] == ("{",)
        names = [part[part.index(":") - 1] if named else f"_{place}" for place, part in enumerate(held)]
        if names:
            members = {"__init__": Entry(Kind.METHOD, parameters=f"({', '.join(('self', *names))})")}
            members |= {name: Entry(Kind.PROPERTY) for name in names if named}
            yield _variant_name(item, variant), ClassSurface((path,), dict(sorted(members.items())))


def _of_variants(item: Item) -> Iterator[tuple[str, Entry]]:
    for variant in fields(item):
        yield _variant_name(item, variant), Entry(Kind.CLASS if variant.head[:1] in _HOLDS else Kind.ATTRIBUTE)


def _variant_name(item: Item, variant: Item) -> str:
    return variant.option("name") or _CASES.get(item.option("rename_all") or "", str)(variant.name)


def _of_fields(item: Item) -> Iterator[tuple[str, Entry]]:
    if item.head[:1] == ("(",):
        return
    shown = item.option("get_all") is not None or item.option("set_all") is not None
    for field in fields(item):
        if shown or field.option("get") is not None or field.option("set") is not None:
            yield name_of(field), Entry(Kind.PROPERTY)


def _member(method: Item, *, lenient: bool) -> tuple[str, Entry]:
    if method.attribute("new") is not None:
        return "__init__", Entry(Kind.METHOD, parameters=parameters(method, "self", lenient=lenient))
    if accessor := method.attribute("getter", "setter"):
        return _accessed(method, accessor), Entry(Kind.PROPERTY, gives=gives(method) if accessor.name == "getter" else "")
    if method.kind == "const" or method.attribute("classattr") is not None:
        return name_of(method), Entry(Kind.CLASS if "PyType" in method.head else Kind.ATTRIBUTE)
    receiver = "" if method.attribute("staticmethod") is not None else "cls" if method.attribute("classmethod") is not None else "self"
    return name_of(method), Entry(Kind.METHOD, parameters=parameters(method, receiver, lenient=lenient), gives=gives(method))


def _sets(method: Item) -> bool:
    return method.attribute("setter") is not None


def _accessed(method: Item, accessor: Attribute) -> str:
    """The name of the property that a method reads or writes."""
    named = text(accessor.arguments[0]) if accessor.arguments else method.option("name")
    return named or method.name.removeprefix("get_" if accessor.name == "getter" else "set_")


def exception(call: Item) -> tuple[str, tuple[str, ...]] | None:
    """The definition path and the bases of the class that `create_exception!` makes, or that `import_exception!` names."""
    values = parts(call.body)
    if call.name.startswith("import_exception") and len(values) >= 2:
        return f"{''.join(values[0])}.{values[1][0]}", ()
    if call.name == "create_exception" and len(values) >= 3:
        return f"{''.join(values[0])}.{values[1][0]}", tuple(filter(None, (builtin(values[2][-1]),)))
    return None
