"""What an attribute or an item of a value is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Alternative, Defined, Foreign, Instance, Items, Method, Nothing, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api, hints, imports
from qlint.inference.tracker.changes import set_from_outside
from qlint.inference.tracker.functions import returned
from qlint.inference.tracker.handles import Bound, CallSite, Class, CodeModule, Frame, Function, Object
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
        case Instance(cls=cls) if name == "__class__":
            return (Watched(cls),)
        case Instance():
            return api.member(world, owner, name)
        case Defined(kind="member", handle=(Class() as enumeration, tuple(value))):
            return value if name in ("value", "_value_") else _of_class(world, enumeration, name, _any_object(enumeration))
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
        case Items(elements=each, names=names) if name in names:
            return each[names.index(name)]
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
    if world.keep(("takes anything", cls), lambda: _takes_anything(cls)):
        own.append(unknown(Reason.FOREIGN))
    if own:
        return join(own)
    made = owner.handle if isinstance(owner.handle, Object) else Object(cls, None)
    return _inherited(world, cls, name, made, owner) or (NOT_MODELLED if _computes(cls) else unknown(Reason.FOREIGN))


def _computes(cls: Class) -> bool:
    """Whether attributes of the class may come from elsewhere than its body and methods."""
    names = cls.outer.module.tree.scopes[cls.node].bindings
    return bool(cls.node.keywords or cls.node.decorator_list or "__getattr__" in names or "__getattribute__" in names)


def _takes_anything(cls: Class) -> bool:
    """Whether methods of the class put attributes into its objects whose names are not written: `self.__dict__.update(...)`."""
    tree = cls.outer.module.tree
    inside = (each for each in tree.attributes.get("__dict__", ()) if dotted(each) == "self.__dict__")
    written = (each for each in inside if _is_written(tree.parents[each]))
    functions = (tree.enclosing_function(each) for each in (*written, *tree.stores.get("__dict__", ())))
    return any(function is not None and tree.scope(function).node is cls.node for function in functions)


def _is_written(use: ast.AST) -> bool:
    match use:
        case ast.Attribute(attr="update" | "setdefault") | ast.Subscript(ctx=ast.Store()):
            return True
    return False


def _own(world: World, cls: Class, name: str, owner: Defined) -> Iterator[Value]:
    tree = cls.outer.module.tree
    for binding in tree.scopes[cls.node].bindings.get(name, ()):
        if isinstance(binding.node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield _method(world, cls, binding.node, owner)
        elif binding.how is How.DECLARED:  # a dataclass's field, a NamedTuple's item
            yield _field(world, cls, binding, name, owner)
        else:
            value = world.bound(binding, cls.outer)
            if owner.kind == "class" and _is_enumeration(world, cls):
                yield (Defined("member", name, (cls, value)),)
            else:
                yield NOT_MODELLED if any(_is_descriptor(each) for each in value) else value
            if binding.annotation is not None and all(isinstance(each, Nothing) for each in value):
                yield _field(world, cls, binding, name, owner)  # None by default
    for function, binding in tree.kept_on_self(cls.node).get(name, ()):
        frame = world.body(world.function(function, cls.outer, cls))
        assert frame is not None, "a frame without a call is never too deep"
        yield _in_constructor(world, binding, frame, owner) or world.bound(binding, frame)
    yield from set_from_outside(world, cls, name)


def _any_object(cls: Class) -> Defined:
    return Defined("instance", cls.node.name, Object(cls, None))


def members(world: World, cls: Class) -> Value:
    """The members of an enumeration of the project, nothing where the class is none."""
    scope = cls.outer.module.tree.scopes[cls.node] if _is_enumeration(world, cls) else None
    names = [name for name, found in scope.bindings.items() if any(each.how is How.VALUE for each in found)] if scope is not None else []
    return join(_of_class(world, cls, name, Defined("class", cls.node.name, cls)) for name in names if not name.startswith("_"))


def _is_enumeration(world: World, cls: Class) -> bool:
    return any(isinstance(base, Foreign) and base.path.startswith("enum.") for base in bases(world, cls))


def _is_descriptor(alternative: Alternative) -> bool:
    match alternative:
        case Defined(kind="instance", handle=Object(cls=cls)):
            return "__get__" in cls.outer.module.tree.scopes[cls.node].bindings
    return False


def _in_constructor(world: World, binding: Binding, frame: Frame, owner: Defined) -> Value:
    """`self.x = x` in `__init__`, for an object whose making is known, or is up to a derived class: the argument of that call."""
    if not isinstance(owner.handle, Object) or frame.function is None or frame.function.name != "__init__":
        return ()
    made = owner.handle.made
    bodies = [world.body(frame.function, call, owner) for call in _constructing(world, frame.function, made, owner)]
    return join(world.bound(binding, inside) for inside in bodies if inside is not None)


def _constructing(world: World, constructor: Function, made: CallSite | None, owner: Defined) -> Iterator[CallSite]:
    """The calls that run that `__init__` when the object is made: the making, or those in the `__init__` of a derived class."""
    function = next(_initializers(world, owner.handle.cls, frozenset()), None) if isinstance(owner.handle, Object) else None
    if function is None or function.node is constructor.node:
        yield from [made] if made is not None and function is not None else []
    elif (frame := world.body(function, made, owner)) is not None:
        yield from _handed_up(world, constructor, function, frame)


def _initializers(world: World, cls: Class, seen: frozenset[ast.ClassDef]) -> Iterator[Function]:
    """The `__init__` of the class and of its bases in the project, that which runs first."""
    for binding in cls.outer.module.tree.scopes[cls.node].bindings.get("__init__", ()):
        if isinstance(binding.node, ast.FunctionDef):
            yield world.function(binding.node, cls.outer, cls)
    for base in bases(world, cls) if cls.node not in seen else ():
        match base:
            case Defined(kind="class", handle=Class() as around):
                yield from _initializers(world, around, seen | {cls.node})


def _handed_up(world: World, constructor: Function, function: Function, frame: Frame) -> Iterator[CallSite]:
    """The calls of the constructor that stand in the function."""
    tree = function.outer.module.tree
    for node in tree.attributes.get("__init__", ()):
        call = tree.parents[node]
        if isinstance(call, ast.Call) and call.func is node and tree.enclosing_function(node) is function.node:
            for callee in world.value(node, frame):
                match callee:
                    case Defined(handle=Bound(function=Function(node=run)) | Function(node=run)) if run is constructor.node:
                        yield world.call_site(call, frame)


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


def is_watched(world: World, cls: Class) -> bool:
    """Whether the class derives, or may derive, from a watched one."""
    seen = {cls.node}
    for each in (waiting := [cls]):
        for base in bases(world, each):
            match base:
                case Defined(kind="class", handle=Class() as around):
                    waiting += [around] if around.node not in seen else []
                    seen.add(around.node)
                case Foreign():
                    pass
                case _:
                    return True
    return False


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
