"""What the watched packages' symbols are worth to the tracker: their classes, members and results as values."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Constant, Instance, Items, Method, Nothing, Reason, Value, Watched
from qlint.inference.tracker.handles import CallSite
from qlint.inference.tracker.world import World, join, unknown
from qlint.knowledge.ibm import LOCAL_SERVICE, SERVICE
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
        return tuple(Instance(_made(cls, call), call) for cls in found)
    symbol = world.knowledge.symbol(path)
    if symbol is not None and symbol.kind is Kind.FUNCTION:
        return join(_result(world, each, None, call) if each is not None else UNKNOWN_API for each in _defining(world, symbol))
    return UNKNOWN_API


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


def _made(cls: str, call: CallSite | None) -> str:
    """The class of the object that calling `cls` makes: the service has a local stand-in, chosen by an argument."""
    channel = call.argument("channel") if call is not None and cls == SERVICE else None
    return LOCAL_SERVICE if channel == (Constant("local", "str"),) else cls


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
    return (Method(Instance(cls), name),) if symbol is not None and symbol.kind is Kind.METHOD else UNKNOWN_API


def member(world: World, owner: Instance, name: str) -> Value:
    """What reading the member on the object gives. A member named `*` stands for names that only a service knows."""
    symbol = world.knowledge.member(owner.cls, name) or world.knowledge.member(owner.cls, "*")
    if symbol is None:
        return UNKNOWN_API
    if symbol.kind is Kind.METHOD:
        return (Method(owner, name),)
    return given(world, symbol.gives, owner, owner.made)  # type: ignore[arg-type]  # the tracker's calls are call sites


def result(world: World, method: Method, call: CallSite | None) -> Value:
    """What calling the method gives."""
    symbol = world.knowledge.member(method.owner.cls, method.name)
    return _result(world, symbol, method.owner, call) if symbol is not None else UNKNOWN_API


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
    return tuple(Instance(cls, call) for cls in _defined(world, gives))


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
