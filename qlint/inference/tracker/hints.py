"""What an annotation says: the objects of the classes that it names, also in quotes, `Optional` and unions."""

from __future__ import annotations

import ast

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Nothing, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api
from qlint.inference.tracker.handles import Class, Frame, Object
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.world import World, join, unknown

_THROUGH = frozenset({"Optional", "Union", "Annotated", "Final", "ClassVar", "Required", "NotRequired"})
_SETS = frozenset({"set", "Set", "frozenset", "FrozenSet"})
_LISTS = frozenset({"list", "List", "deque", "Deque", "Sequence", "MutableSequence", "Collection"})
_STREAMS = frozenset({"Iterable", "Iterator", "Generator", "AsyncIterable", "AsyncIterator"})
_SEQUENCES = _SETS | _LISTS | _STREAMS
_MAPPINGS = frozenset({"dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "DefaultDict", "OrderedDict"})


def hinted(world: World, annotation: ast.expr, frame: Frame, anchor: ast.expr | None = None) -> Value:
    """The value of a variable with that annotation; empty where the annotation says nothing that can be followed.

    `anchor` is the node in the tree that stands for an annotation parsed out of a string.
    """
    anchor = anchor or annotation
    match annotation:
        case ast.Constant(value=None):
            return (Nothing(),)
        case ast.Constant(value=str(text)):
            return _quoted(world, text, frame, anchor)
        case ast.BinOp(op=ast.BitOr()):
            return _union(world, _parts(annotation), frame, anchor)
        case ast.Subscript(value=head, slice=inner):
            return _subscript(world, head, inner, frame, anchor)
        case ast.Name() | ast.Attribute():
            return join(_objects(world, each) for each in _named(world, annotation, frame, anchor))
    return ()


def _parts(annotation: ast.expr) -> list[ast.expr]:
    """The parts of `A | B | ...`."""
    found: list[ast.expr] = []
    while isinstance(annotation, ast.BinOp) and isinstance(annotation.op, ast.BitOr):
        found.append(annotation.right)
        annotation = annotation.left
    return [annotation, *reversed(found)]


def _quoted(world: World, text: str, frame: Frame, anchor: ast.expr) -> Value:
    try:
        parsed = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return ()
    return hinted(world, parsed, frame, anchor)


def _union(world: World, parts: list[ast.expr], frame: Frame, anchor: ast.expr) -> Value:
    values = [hinted(world, part, frame, anchor) for part in parts]
    return join(value or unknown(Reason.FOREIGN) for value in values)


def _subscript(world: World, head: ast.expr, inner: ast.expr, frame: Frame, anchor: ast.expr) -> Value:
    name = (dotted(head) or "").rpartition(".")[2]
    parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    if name == "Optional":
        return _union(world, [*parts, ast.Constant(value=None)], frame, anchor)
    if name in _THROUGH:
        return _union(world, parts[:1] if name != "Union" else parts, frame, anchor)
    if name in ("type", "Type"):
        return _named(world, parts[0], frame, anchor)
    return _generic(
        name, [hinted(world, part, frame, anchor) for part in parts if not _is_ellipsis(part)], exact=not any(map(_is_ellipsis, parts))
    )


def _generic(name: str, values: list[Value], *, exact: bool) -> Value:
    """A container or callable of what its parameters say."""
    told = tuple(each or unknown(Reason.FOREIGN) for each in values)
    match name:
        case "tuple" | "Tuple" if any(values):
            return (Items(told, exact),)
        case "Callable" | "Awaitable" | "Coroutine" if values and values[-1]:
            return (Defined("callable", name, values[-1]),) if name == "Callable" else values[-1]
        case _ if name in _SEQUENCES and any(values[:1]):
            return (Items(told[:1], exact=False),)
        case _ if name in _MAPPINGS and any(values[1:]):
            return (Items(told[-1:], exact=False, keys=()),)
    return ()


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _named(world: World, node: ast.expr, frame: Frame, anchor: ast.expr) -> Value:
    """The class that a dotted name stands for, read where the annotation stands."""
    path = dotted(node)
    if path is None:
        return ()
    first, *rest = path.split(".")
    value = world.look_up(first, anchor, frame)
    if value == unknown(Reason.UNBOUND):  # in quotes, or unread: it may name what is bound further down
        value = join(world.bound(each, frame.module.frame) for each in frame.module.tree.module.bindings.get(first, ())) or value
    for name in rest:
        value = join(_step(each, name) for each in value)
    return value


def _step(alternative: Alternative, name: str) -> Value:
    match alternative:
        case Watched(path=path):
            return (Watched(f"{path}.{name}"),)
        case Foreign(path=path):
            return (Foreign(f"{path}.{name}"),)
    return unknown(Reason.NOT_MODELLED)


def objects(world: World, classes: Value) -> Value:
    """Objects of any of the classes, tuples of classes looked into."""
    found: list[Value] = []
    for alternative in classes:
        match alternative:
            case Items(elements=each):
                found.extend(objects(world, element) for element in each)
            case _:
                found.append(_objects(world, alternative))
    return join(found) or unknown(Reason.FOREIGN)


def _objects(world: World, alternative: Alternative) -> Value:
    """Objects of the class."""
    match alternative:
        case Watched(path=path):
            classes = api.classes(world, path)
            known = [cls for cls in classes if world.knowledge.class_(cls) is not None]
            return tuple(Instance(cls) for cls in known) or unknown(Reason.UNKNOWN_API)
        case Defined(kind="class", handle=Class() as cls, name=name):
            return (Defined("instance", name, Object(cls, None)),)
        case Defined(kind="variable", handle=tuple(bound)):
            return bound
        case Foreign(path="builtins.str" | "builtins.int" | "builtins.float" | "builtins.bool" as path):
            return (Constant(None, path.removeprefix("builtins.")),)
        case Foreign():
            return unknown(Reason.FOREIGN)
        case Unknown():
            return (alternative,)
    return ()
