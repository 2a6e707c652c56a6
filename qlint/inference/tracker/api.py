"""What the watched packages' symbols are worth to the tracker: their classes, members and results as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qlint.facts import Alternative, Constant, Instance, Items, Method, Nothing, Origin, Reason, Value, Watched
from qlint.inference.tracker.handles import CallSite
from qlint.inference.tracker.world import World, join, unknown
from qlint.knowledge.ibm import DATA, LOCAL_SERVICE, SERVICE
from qlint.knowledge.membership import CONCRETE
from qlint.knowledge.schema import Kind, Symbol
from qlint.knowledge.suggest import meant

UNKNOWN_API = unknown(Reason.UNKNOWN_API)
_MANY = "circuits"  # the parameter for one circuit or a list of them
_BUILTIN_TYPES = frozenset({"str", "int", "float", "bool", "bytes", "complex"})


def definitions(world: World, symbol: Symbol) -> tuple[str, ...]:
    """The definitions behind a symbol in the releases of the target; where it has none there, its last one."""
    releases = world.target[symbol.distribution].releases
    lives = [life for life in symbol.lives if any(life.covers(release) for release in releases)] or [symbol.lives[-1]]
    return tuple(dict.fromkeys(life.definition or symbol.path for life in lives))


def classes(world: World, path: str) -> tuple[str, ...]:
    """The definition paths of the class (in the target) that the dotted path names; nothing if it is no class."""
    path = meant(path, world.knowledge, world.target) or path
    symbol = world.knowledge.symbol(path)
    if symbol is not None and symbol.kind is Kind.CLASS:
        return definitions(world, symbol)
    return (path,) if world.knowledge.class_(path) is not None else ()


def called(world: World, path: str, call: CallSite | None) -> Value:
    """What calling the watched symbol gives."""
    if found := classes(world, path):
        made = tuple(_made(cls, call) for cls in found)
        return made if _is_real(world, path) else tuple(map(_said, made))
    symbol = world.knowledge.symbol(path)
    if symbol is not None and symbol.kind is Kind.FUNCTION:
        return join(_result(world, each, None, call) if each is not None else UNKNOWN_API for each in _defining(world, symbol))
    return UNKNOWN_API


def _is_real(world: World, path: str) -> bool:
    """Whether the path of a class is its own, and none that was meant by a misspelt one."""
    return world.knowledge.symbol(path) is not None or world.knowledge.class_(path) is not None


def _defining(world: World, symbol: Symbol) -> tuple[Symbol | None, ...]:
    """The function where it says what calls of it give: a re-export of it doesn't."""
    if symbol.gives:
        return (symbol,)
    return tuple(world.knowledge.symbol(path) for path in definitions(world, symbol))


def _result(world: World, symbol: Symbol, owner: Instance | None, call: CallSite | None) -> Value:
    """What calling the function or method gives: one for one circuit and a list for a list, where it gives either and takes either."""
    one, *more = _split(symbol.gives, " | ")
    passed = call.argument(_MANY, 0) if call is not None and more == [f"list[{one}]"] and _takes_many(symbol) else None
    if passed and all(isinstance(each, Instance) for each in passed):
        return given(world, one, owner, call)
    if passed and all(isinstance(each, Items) for each in passed):
        return given(world, more[0], owner, call)
    return given(world, symbol.gives, owner, call)


def _takes_many(symbol: Symbol) -> bool:
    names = [each.name for each in symbol.signatures[-1].parameters if each.name != "self"] if symbol.signatures else []
    return names[:1] == [_MANY]


def _made(cls: str, call: CallSite | None) -> Instance:
    """The object that calling `cls` makes: the service has a local stand-in, chosen by an argument."""
    channel = call.argument("channel") if call is not None and cls == SERVICE else None
    if channel == (Constant("local", "str"),):
        return Instance(LOCAL_SERVICE, call, Origin.MADE)
    known = channel is None or all(isinstance(each, Constant | Nothing) and each != Constant(None, "str") for each in channel)
    return Instance(cls, call, Origin.MADE if known else Origin.GIVEN)


def reached(world: World, path: str, name: str) -> Value:
    """What `name` is on the watched module, class or object at `path`."""
    if found := classes(world, path):
        return join(_class_attribute(world, cls, name) for cls in found)
    if (objects := read(world, path)) is not None:
        return join(member(world, each, name) if isinstance(each, Instance) else UNKNOWN_API for each in objects)
    return (Watched(f"{path}.{name}"),)


def read(world: World, path: str) -> Value | None:
    """The value of a watched module's attribute that is an object (`qiskit.IBMQ`); None where it isn't one."""
    symbol = world.knowledge.symbol(path)
    if symbol is None or symbol.kind is not Kind.ATTRIBUTE or not symbol.gives:
        return None
    return given(world, symbol.gives, None, None)


def _class_attribute(world: World, cls: str, name: str) -> Value:
    symbol = world.knowledge.member(cls, name)
    return (Method(Instance(cls, None, Origin.MADE), name),) if symbol is not None and symbol.kind is Kind.METHOD else UNKNOWN_API


def member(world: World, owner: Instance, name: str) -> Value:
    """What reading the member on the object gives. A member named `*` stands for names that only a service knows."""
    symbol = world.knowledge.member(owner.cls, name) or world.knowledge.member(owner.cls, "*")
    if symbol is None:
        return tuple(map(_said, _by_runner(world, owner)))
    if symbol.kind is Kind.METHOD:
        return (Method(owner, name),)
    found = given(world, symbol.gives, owner, owner.made)  # type: ignore[arg-type]  # the tracker's calls are call sites
    return found if symbol.kind is Kind.PROPERTY else tuple(map(_said, found))


def _said(alternative: Alternative) -> Alternative:
    """The value of an attribute that the linted code may have set to something else of its kind."""
    return replace(alternative, origin=Origin.SAID) if isinstance(alternative, Instance) else alternative


def result(world: World, method: Method, call: CallSite | None) -> Value:
    """What calling the method gives."""
    symbol = world.knowledge.member(method.owner.cls, method.name)
    if symbol is not None and not symbol.gives and (found := _by_maker(world, method, call)):
        return found
    return _result(world, symbol, method.owner, call) if symbol is not None else UNKNOWN_API


def item(world: World, owner: Instance) -> Value:
    """What an item of the object is, or what iterating over it gives one by one: made by the call that made the object."""
    made = owner.made if isinstance(owner.made, CallSite) else None
    return result(world, Method(owner, "__getitem__"), made)


def record(world: World, owner: Instance) -> Items | None:
    """The items that all objects of the class have in the same order; None where they are not known one by one."""
    symbol = world.knowledge.member(owner.cls, "__iter__")
    match given(world, symbol.gives, owner, None) if symbol is not None else ():
        case (Items(exact=True) as items,):
            return items
    return None


def _by_maker(world: World, method: Method, made: CallSite | None) -> Value:
    """What a method gives that depends on what made its object: `job.result()`, by a member `run.result` of what ran the job."""
    call = method.owner.made
    if not isinstance(call, CallSite) or method.owner.origin is not Origin.GIVEN:
        return ()
    found = [_said_of(world, each, method.name, made) for each in world.value(call.node.func, call.frame)]
    return join(found) if all(found) else ()


def _by_runner(world: World, owner: Instance) -> Value:
    """What the fields of a result's data are, by a member `run.data.*` of what ran the job."""
    call = owner.made
    jobs = world.value(call.node.func, call.frame) if owner.cls == DATA and isinstance(call, CallSite) else ()
    runs = [each.owner.made for each in jobs if isinstance(each, Method) and isinstance(each.owner.made, CallSite)]
    found = [_said_of(world, each, "data.*", run) for run in runs for each in world.value(run.node.func, run.frame)]
    return join(found) if found and all(found) and len(runs) == len(jobs) else UNKNOWN_API


def _said_of(world: World, maker: Alternative, name: str, made: CallSite | None) -> Value:
    symbol = world.knowledge.member(maker.owner.cls, f"{maker.name}.{name}") if isinstance(maker, Method) else None
    return given(world, symbol.gives, None, made) if symbol is not None else ()


def given(world: World, gives: str, owner: Instance | None, call: CallSite | None) -> Value:
    """The value that the `gives` of a symbol describes."""
    if not gives:
        return UNKNOWN_API
    return join(_one(world, part, owner, call) for part in _split(gives, " | "))


def _one(world: World, gives: str, owner: Instance | None, call: CallSite | None) -> Value:
    head, bracket, rest = gives.partition("[")
    match head:
        case "None":
            return (Nothing(),)
        case "self":
            return (owner,) if owner is not None else UNKNOWN_API
        case "argument" | "element":
            value = (call.argument("backends", 0) if call is not None else None) or UNKNOWN_API
            return value if head == "argument" else world.elements(value)
        case "tuple" if bracket and not rest.endswith("...]"):
            return (Items(tuple(given(world, each, owner, call) for each in _split(rest.removesuffix("]"), ", ")), exact=True),)
        case "list" | "set" | "tuple" if bracket:
            return (Items((given(world, rest.removesuffix("]").removesuffix(", ..."), owner, call),), exact=False),)
        case _ if head in _BUILTIN_TYPES:
            return (Constant(None, head),)
        case _ if bracket or "." not in head:  # a mapping, of whose keys nothing is known; `?`; what this release of qlint can't read
            return UNKNOWN_API
    return tuple(Instance(cls, call, _origin(world, cls, owner)) for cls in _defined(world, gives))


def _origin(world: World, cls: str, owner: Instance | None) -> Origin:
    """The origin of an object that a function gives, or a member of `owner`: one of a like class may give an object of the owner's own."""
    if owner is None or not world.knowledge.subclass(owner.cls, cls):
        return Origin.GIVEN
    if owner.cls == cls and cls in CONCRETE:
        return owner.origin
    return Origin.GIVEN if owner.origin is Origin.MADE else owner.origin


def _defined(world: World, path: str) -> tuple[str, ...]:
    """The definitions of a class that a result names, which is one, or what another distribution's annotations call it."""
    if world.knowledge.class_(path) is not None or (symbol := world.knowledge.symbol(path)) is None:
        return (path,)
    return definitions(world, symbol)


def _split(text: str, separator: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, char in enumerate(text):
        depth += (char == "[") - (char == "]")
        if depth == 0 and text.startswith(separator, index):
            yield text[start:index]
            start = index + len(separator)
    yield text[start:]
