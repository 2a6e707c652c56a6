"""The attributes that methods store on their object, and whether they store names that can't be read."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from qlint.knowledge.mining import literals
from qlint.knowledge.mining.expressions import Function, dotted

_SETTERS = frozenset({"setattr", "object.__setattr__"})
_COPIES = frozenset({"__setstate__", "__copy__", "__deepcopy__"})  # what they store is of another object of the class

Stored = tuple[str, ast.expr | None]  # a name, and its annotation


def stored(cls: ast.ClassDef) -> Iterator[Stored]:
    """The names that methods of the class store on the object, or on the class itself; "" for each that can't be read."""
    for method in _methods(cls.body):
        if owners := frozenset(_owners(method)):
            for node in _nodes(method):
                for owner in owners:
                    yield from (each for each in _in(node, owner) if each[0] or method.name not in _COPIES)


def _methods(body: Sequence[ast.stmt]) -> Iterator[Function]:
    for node in body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node
            case ast.If() | ast.Try():
                yield from _methods([each for each in ast.iter_child_nodes(node) if isinstance(each, ast.stmt)])


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """The statements in a node, and the calls that are statements of their own, without what they are made of."""
    for each in ast.iter_child_nodes(node):
        match each:
            case ast.ClassDef() | ast.expr():
                continue
            case ast.Expr(value=ast.Call() as call):
                yield call
            case _:
                yield each
                yield from _nodes(each)


def _owners(method: Function) -> Iterator[str]:
    """The variables of a method that hold the object or the class."""
    if any(dotted(each) == "staticmethod" for each in method.decorator_list) and method.name != "__new__":
        return
    first = [*method.args.posonlyargs, *method.args.args][:1]
    if first and first[0].arg in ("self", "cls", "mcs", "inst", "self_", "_self"):
        yield first[0].arg
    if method.name == "__new__":
        for node in ast.walk(method):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Attribute(attr="__new__"))):
                    yield name


def _in(node: ast.AST, owner: str) -> Iterator[Stored]:
    match node:
        case ast.Assign(targets=targets):
            for target in targets:
                yield from _targets(target, owner)
        case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id=name), attr=attr), annotation=annotation) if name == owner:
            yield attr, annotation
        case ast.For(target=target) | ast.withitem(optional_vars=ast.expr() as target):
            yield from _targets(target, owner)
        case ast.Call(func=func, args=[ast.Name(id=name), key, _]) if name == owner and dotted(func) in _SETTERS:
            yield literals.text(key, ""), None
        case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr="__setattr__"), args=[key, _]):
            yield literals.text(key, ""), None
        case ast.Call(func=func, args=args) if dotted(func) == f"{owner}.__dict__.update" and not _of_an_object(args):
            yield "", None


def _targets(target: ast.expr, owner: str) -> Iterator[Stored]:
    match target:
        case ast.Attribute(value=ast.Name(id=name), attr="__dict__") if name == owner:
            yield "", None
        case ast.Attribute(value=ast.Name(id=name), attr=attr) if name == owner:
            yield attr, None
        case ast.Subscript(value=ast.Attribute(value=ast.Name(id=name), attr="__dict__"), slice=key) if name == owner:
            yield literals.text(key, ""), None
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _targets(part, owner)
        case ast.Starred(value=inner):
            yield from _targets(inner, owner)


def _of_an_object(args: Sequence[ast.expr]) -> bool:
    """Whether a mapping is what an object stores, which is taken for one of the same class."""
    return len(args) == 1 and isinstance(args[0], ast.Attribute) and args[0].attr == "__dict__"
