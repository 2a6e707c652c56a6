"""What an attribute or an item of a value is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Method, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api, hints, imports
from qlint.inference.tracker.changes import set_from_outside
from qlint.inference.tracker.functions import returned
from qlint.inference.tracker.handles import Bound, Class, CodeModule, Frame, Object
from qlint.inference.tracker.scopes import Binding, How, dotted
from qlint.inference.tracker.world import NOT_MODELLED, World, beyond, join, unknown
from qlint.knowledge.schema import Kind
from qlint.knowledge.verdict import symbol_gone

_PROPERTY = frozenset({"property", "cached_property", "functools.cached_property", "abc.abstractproperty"})


def attribute(world: World, owner: Alternative, name: str) -> Value:
    """What `owner.name` is."""
    match owner:
        case Watched(path=path):
            return api.reached(world, path, name)
        case Foreign(path=path):
            return (Foreign(f"{path}.{name}"),)
        case Instance():
            return api.member(world, owner, name)
        case Method(owner=Instance(cls=cls), name=method):
            return _of_method(world, owner, cls, method, name)
        case Defined(kind="module", handle=CodeModule() as module):
            return imports.exported(world, module, name)
        case Defined(kind="instance", handle=Object(cls=cls)):
            return _of_class(world, cls, name, owner)
        case Defined(kind="class", handle=Class() as cls):
            return _of_class(world, cls, name, owner)
        case Defined(kind="super", handle=Object(cls=cls)):
            return _inherited(world, cls, name, owner.handle) or NOT_MODELLED
        case Items():
            return (Defined("items", name, owner),)
    return beyond(owner)


def _of_method(world: World, owner: Method, cls: str, method: str, name: str) -> Value:
    """`provider.backends.ibmq_lima`: an old method that doubled as a namespace, which the history marks with `method.*`."""
    symbol = world.knowledge.member(cls, f"{method}.*")
    return api.given(world, symbol.gives, owner.owner, None) if symbol is not None else unknown(Reason.UNKNOWN_API)


def super_of(world: World, frame: Frame) -> Value:
    """`super()` in a method."""
    function = frame.function
    assert function is not None, "only asked in a method"
    assert function.cls is not None, "only asked in a method"
    owner = frame.owner if frame.owner is not None else Defined("instance", function.cls.node.name, Object(function.cls, None))
    if isinstance(owner, Defined) and isinstance(owner.handle, Object):
        return (Defined("super", function.cls.node.name, Object(function.cls, owner.handle.made)),)
    return NOT_MODELLED


def _of_class(world: World, cls: Class, name: str, owner: Defined) -> Value:
    """An attribute of an object of the project's class, or of the class itself: what the class says, else its bases."""
    return world.settled((cls, name, owner), lambda: _found(world, cls, name, owner))


def _found(world: World, cls: Class, name: str, owner: Defined) -> Value:
    own = list(_own(world, cls, name, owner))
    if own:
        return join(own)
    made = owner.handle if isinstance(owner.handle, Object) else Object(cls, None)
    return _inherited(world, cls, name, made, owner) or (NOT_MODELLED if _computes(cls) else unknown(Reason.FOREIGN))


def _computes(cls: Class) -> bool:
    """Whether attributes of the class may come from elsewhere than its body and methods."""
    names = cls.outer.module.tree.scopes[cls.node].bindings
    return bool(cls.node.keywords or cls.node.decorator_list or "__getattr__" in names or "__getattribute__" in names)


def _own(world: World, cls: Class, name: str, owner: Defined) -> Iterator[Value]:
    tree = cls.outer.module.tree
    for binding in tree.scopes[cls.node].bindings.get(name, ()):
        if isinstance(binding.node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield _method(world, cls, binding.node, owner)
        elif binding.how is How.DECLARED:  # a dataclass's field, a NamedTuple's item
            yield _field(world, cls, binding, name, owner)
        else:
            value = world.bound(binding, cls.outer)
            yield NOT_MODELLED if any(_is_descriptor(each) for each in value) else value
    for function, binding in assigned(cls, name):
        frame = world.body(world.function(function, cls.outer, cls))
        assert frame is not None, "a frame without a call is never too deep"
        yield _in_constructor(world, binding, frame, owner) or world.bound(binding, frame)
    yield from set_from_outside(world, cls, name)


def _is_descriptor(alternative: Alternative) -> bool:
    match alternative:
        case Defined(kind="instance", handle=Object(cls=cls)):
            return "__get__" in cls.outer.module.tree.scopes[cls.node].bindings
    return False


def _in_constructor(world: World, binding: Binding, frame: Frame, owner: Defined) -> Value:
    """`self.x = x` in `__init__`, for an object whose making is known: the argument of that call."""
    made = owner.handle.made if isinstance(owner.handle, Object) else None
    if made is None or frame.function is None or frame.function.name != "__init__":
        return ()
    inside = world.body(frame.function, made, owner)
    return world.bound(binding, inside) if inside is not None else ()


def _field(world: World, cls: Class, binding: Binding, name: str, owner: Defined) -> Value:
    assert binding.annotation is not None, "only declarations are fields"
    made = owner.handle.made if isinstance(owner.handle, Object) else None
    if made is not None:
        fields = [n for n, each in cls.outer.module.tree.scopes[cls.node].bindings.items() if each[0].annotation is not None]
        if (passed := made.argument(name, fields.index(name) if name in fields else None)) is not None:
            return passed
    return hints.hinted(world, binding.annotation, cls.outer)


def _method(world: World, cls: Class, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: Defined) -> Value:
    function = world.function(node, cls.outer, cls)
    names = {dotted(each) for each in node.decorator_list}
    if names & _PROPERTY:
        return returned(world, function, None, owner if isinstance(owner.handle, Object) else None)
    if "staticmethod" in names or (owner.kind == "class" and "classmethod" not in names):
        return (Defined("function", node.name, function),)
    bound = Defined("class", cls.node.name, cls) if "classmethod" in names else owner
    return (Defined("method", node.name, Bound(function, bound)),)


def assigned(cls: Class, name: str) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, Binding]]:
    """The places in the class's methods that assign `self.name`."""
    tree = cls.outer.module.tree
    for statement in cls.node.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            positional = [*statement.args.posonlyargs, *statement.args.args]
            if positional:
                for binding in tree.scopes[statement].bindings.get(f"{positional[0].arg}.{name}", ()):
                    yield statement, binding


def _inherited(world: World, cls: Class, name: str, made: object, owner: Defined | None = None) -> Value:
    """What the first base has that surely has it: one that lost it in the target leaves it to what else may have it."""
    found: Value = ()
    for base in bases(world, cls):
        value = _from_base(world, base, name, made, owner)
        found = join((found, value)) if found else value
        if value and not _lost(world, base, name):
            return found
    return join((found, NOT_MODELLED)) if found and _computes(cls) else found


def _lost(world: World, base: Alternative, name: str) -> bool:
    classes = api.classes(world, base.path) if isinstance(base, Watched) else ()
    members = (world.knowledge.member(each, name) for each in classes)
    return any(member is not None and symbol_gone(member, world.target) is not None for member in members)


def bases(world: World, cls: Class) -> Value:
    """The values of the class's base expressions, each base's alternatives in turn."""
    return join(world.value(base, cls.outer) for base in cls.node.bases)


def _from_base(world: World, base: Alternative, name: str, made: object, owner: Defined | None) -> Value:
    match base:
        case Defined(kind="class", handle=Class() as cls):
            inner = owner if owner is not None else Defined("instance", cls.node.name, made)
            return _of_class(world, cls, name, inner)
        case Watched(path=path):
            call = made.made if isinstance(made, Object) else None
            values = [_member(world, Instance(each, call), name) for each in api.classes(world, path)]
            return join(values) or unknown(Reason.UNKNOWN_API)
        case Foreign(path="builtins.object" | "abc.ABC" | "typing.Protocol" | "typing.Generic" | "typing.NamedTuple" | "enum.Enum"):
            return ()
        case Foreign():
            return unknown(Reason.FOREIGN)
        case Unknown():
            return (base,)
    return NOT_MODELLED


def _member(world: World, owner: Instance, name: str) -> Value:
    symbol = world.knowledge.member(owner.cls, name)
    if symbol is None:
        return ()
    return (Method(owner, name),) if symbol.kind is Kind.METHOD else api.member(world, owner, name)


def item(world: World, value: Value, key: Value) -> Value:
    """What `value[key]` is."""
    return join(_item(world, value, key)) if key else ()


def _item(world: World, value: Value, key: Value) -> Iterator[Value]:
    index = key[0].value if len(key) == 1 and isinstance(key[0], Constant) else None
    for alternative in value:
        match alternative:
            case Items(elements=each, exact=True, keys=tuple(keys)) if index is not None:
                yield each[keys.index(index)] if index in keys else unknown(Reason.FOREIGN)
            case Items(elements=each, exact=True, keys=None) if isinstance(index, int) and -len(each) <= index < len(each):
                yield each[index]
            case Items(elements=each):
                yield join(each) if each else NOT_MODELLED
            case Instance():
                yield api.result(world, Method(alternative, "__getitem__"), None)
            case _:
                yield beyond(alternative)
