"""The bases of a class, as far as the release itself has them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.namespace import Definition, Namespace
from qlint.knowledge.schema import Kind

# Bases that have nothing of their own that a program uses.
_EMPTY = frozenset({"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol", "typing_extensions.Protocol"})
_HOOKS = frozenset({"__getattr__", "__getattribute__"})


def body(names: Namespace, cls: Definition) -> Body | None:
    """What the body of the class binds; None where it is not a class of the release's Python code."""
    return names.members(cls.path, cls.node, names.module_of(cls.path)) if isinstance(cls.node, ast.ClassDef) else None


def bases(names: Namespace, cls: Definition) -> Iterator[Definition]:
    """The bases in the order of the source, without those that have nothing of their own; calls have an empty path."""
    if not isinstance(cls.node, ast.ClassDef):
        return
    own = body(names, cls)
    for each in cls.node.bases:
        node = each.value if isinstance(each, ast.Subscript) else each
        path = own.outer.refer(node) if own is not None and own.outer is not None else ""
        found = names.resolve(path) if path else Definition("", node=node)
        if found.path == cls.path:
            yield Definition("", node=node)  # the name has come to mean the class itself
        elif found.path not in _EMPTY:
            yield found


def ancestors(names: Namespace, cls: Definition) -> Iterator[Definition]:
    """The classes that it derives from, nearest first and each once, those of other distributions among them."""
    waiting, done = list(bases(names, cls)), set[str]()
    while waiting:
        found = waiting.pop(0)
        if found.path not in done:
            done.add(found.path)
            yield found
            waiting += bases(names, found)


def plain(names: Namespace, cls: Definition) -> bool:
    """Whether calling the class gives its own object, which has the members that are told of it and no others."""
    if cls.kind is not Kind.CLASS or not isinstance(cls.node, ast.ClassDef):
        return False
    line = [each for each in (cls, *ancestors(names, cls)) if isinstance(each.node, ast.ClassDef)]
    return not any(hooked(names, each) or "__new__" in bound(names, each) or substitutes(names, each) for each in line)


def bound(names: Namespace, cls: Definition) -> frozenset[str]:
    """The names that the body of the class binds, or that machine code gives it."""
    own = body(names, cls)
    if own is None:
        return frozenset(names.native.classes[cls.path].members if cls.path in names.native.classes else ())
    return frozenset(own.names)


def hooked(names: Namespace, cls: Definition) -> bool:
    """Whether the class answers for attributes itself."""
    return bool(bound(names, cls) & _HOOKS)


def substitutes(names: Namespace, cls: Definition) -> bool:
    """Whether the metaclass of the class gives attributes of its own, or makes something else than the class's objects."""
    own = body(names, cls)
    found = next((each.value for each in getattr(cls.node, "keywords", ()) if each.arg == "metaclass"), None)
    if found is None or own is None or own.outer is None:
        return False
    meta = names.resolve(own.outer.refer(found)) if own.outer.refer(found) else Definition("")
    if not isinstance(meta.node, ast.ClassDef):
        return False
    called = body(names, meta).names.get("__call__")  # type: ignore[union-attr]  # it is a class
    return hooked(names, meta) or (called is not None and called.node is not None and not _makes(called.node))


def _makes(call: ast.AST) -> bool:
    """Whether the `__call__` of a metaclass calls the one of its base, which makes an object of the class."""
    return any(isinstance(each, ast.Attribute) and each.attr == "__call__" for each in ast.walk(call))
