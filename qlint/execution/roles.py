"""What a call or value is to sessions: which part its class plays, and what it was given."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from qlint.facts import Alternative, Call, Constant, Facts, Foreign, Happens, Instance, Items, Method, Nothing, Unknown, Value, Watched
from qlint.knowledge.ibm import BACKEND_SESSIONS, BACKENDS, LATE_PRIMITIVES, SESSIONS, plays

_BEHIND_STARS = ("mode", "session", "backend")
_ENTERING = frozenset({"enter_context", "enter_async_context"})
_FIRST_GENERATION = frozenset(
    f"qiskit_ibm_runtime.{name.lower()}.{name}{suffix}" for name in ("Sampler", "Estimator") for suffix in ("", "V1")
)
_BUILTINS = frozenset(("print", "len", "range", "enumerate", "zip", "str", "int", "float", "bool", "repr", "isinstance", "type", "sorted"))
# What builds, and looks into, circuits and options.
_BUILDING = (
    "qiskit.circuit.",
    "qiskit.QuantumCircuit",
    "qiskit.quantum_info.",
    "qiskit.transpiler.",
    "qiskit.compiler.transpile",
    "qiskit.transpile",
    "qiskit_ibm_runtime.session.",
    "qiskit_ibm_runtime.options.",
    "qiskit_ibm_runtime.Options",
)


def made_of(facts: Facts, value: Value, part: tuple[str, ...]) -> tuple[Instance, ...]:
    """The objects of the value, if it can only be objects of classes that play the part (see `qlint.knowledge.ibm`)."""
    found = tuple(each for each in value if isinstance(each, Instance) and plays(facts.knowledge, each.cls, part))
    return found if len(found) == len(value) else ()


def called_on(facts: Facts, callee: Value, names: frozenset[str], part: tuple[str, ...]) -> tuple[Instance, ...]:
    """The objects, playing the part, of which a method with one of the names is called; none if it may be anything else."""
    owners = tuple(each.owner for each in callee if isinstance(each, Method) and each.name in names)
    return made_of(facts, owners, part) if owners and len(owners) == len(callee) else ()


def methods(facts: Facts, callee: Value, part: tuple[str, ...]) -> Iterator[tuple[Call, str]]:
    """The methods of objects playing the part that may be called, each by the call that made the object, and its name."""
    for each in callee:
        if isinstance(each, Method) and each.owner.made is not None and plays(facts.knowledge, each.owner.cls, part):
            yield each.owner.made, each.name


def calls_of(objects: Iterable[Alternative]) -> list[Call]:
    """The calls that made the objects, as far as they are known."""
    return [each.made for each in objects if isinstance(each, Instance) and each.made is not None]


def sessions_in(facts: Facts, value: Value) -> list[Call]:
    """The calls that made the sessions that the value may be."""
    return calls_of(each for each in value if is_session(facts, each))


def made_by(call: Happens) -> Instance:
    """What the call of a class made, or one of what it may have made."""
    return next(each for each in call.result if isinstance(each, Instance))


def constructs(facts: Facts, call: Happens, part: tuple[str, ...]) -> bool:
    """Whether the call can only be that of a class that plays the part."""
    return bool(made_of(facts, call.result, part)) and all(isinstance(each, Watched) for each in call.callee)


def enters(call: Happens) -> bool:
    """Whether the call is `ExitStack.enter_context`, as far as its name tells."""
    return isinstance(call.call.node.func, ast.Attribute) and call.call.node.func.attr in _ENTERING


def is_harmless(facts: Facts, call: Happens) -> bool:
    """Whether the call can neither run a job nor keep what it is given."""
    function = call.call.node.func
    if isinstance(function, ast.Name) and function.id in _BUILTINS:
        return all(isinstance(each, Unknown | Foreign) for each in call.callee)
    return bool(call.callee) and all(_is_harmless(each) for each in call.callee)


def _is_harmless(callee: Alternative) -> bool:
    match callee:
        case Method(name="run", owner=Instance(cls=path)):
            return path.startswith("qiskit.transpiler.")
        case Watched(path=path) | Method(owner=Instance(cls=path)):
            return path.startswith(_BUILDING)
    return False


def is_late(primitive: Instance) -> bool:
    """Whether the primitive settles how it runs when it runs, not when it is made."""
    return primitive.cls.startswith(LATE_PRIMITIVES)


def is_second_generation(primitive: Instance) -> bool:
    """Whether the primitive is none of the first generation, nor of the releases that had only that."""
    return primitive.cls not in _FIRST_GENERATION


def backend_of(session: Call) -> Value:
    """What the session was given as its backend, by name or position (the second, as long as the service was the first)."""
    for value in (session.argument("backend"), session.argument("", 1), session.argument("", 0)):
        if value is not None and any(isinstance(each, Instance) for each in value):
            return value
    return ()


def is_backend_session(facts: Facts, each: Alternative) -> bool:
    return isinstance(each, Instance) and plays(facts.knowledge, each.cls, BACKEND_SESSIONS)


def is_session(facts: Facts, each: Alternative) -> bool:
    return isinstance(each, Instance) and plays(facts.knowledge, each.cls, SESSIONS)


def is_backend(facts: Facts, each: Alternative) -> bool:
    return isinstance(each, Instance) and plays(facts.knowledge, each.cls, BACKENDS)


def no_runtime_session(facts: Facts, value: Value) -> bool:
    """Whether what a primitive was given is an IBM backend, a backend's name, or what `open_session` gave, which it doesn't take."""
    return all(
        isinstance(each, Nothing)
        or (isinstance(each, Constant) and each.kind == "str")
        or (isinstance(each, Instance) and plays(facts.knowledge, each.cls, (*BACKENDS, *BACKEND_SESSIONS)))
        for each in value
    )


def same_object(one: Value, other: Value) -> bool | None:
    """Whether two values are the same object: surely, surely not, or None where it can't be told.

    Objects of one call are taken for the same; those of one place in the code, called from several, may be either.
    """
    mine, others = [_made(each) for each in one], [_made(each) for each in other]
    if None in mine or None in others or not mine or not others:
        return None
    if mine == others and len(mine) == 1:
        return True
    nodes = {each.node for each in others if each is not None}
    return False if all(each is not None and each.node not in nodes for each in mine) else None


def _made(each: Alternative) -> Call | None:
    return each.made if isinstance(each, Instance) else None


def other_device(value: Iterable[Alternative], backends: Iterable[Alternative]) -> bool:
    """Whether the value is a device that was looked up by another name: it was never meant to share the session."""
    here, there = _devices(value), _devices(backends)
    return bool(here and there) and here.isdisjoint(there)


def _devices(backends: Iterable[Alternative]) -> frozenset[object]:
    """The names by which the backends were looked up; nothing if one isn't known."""
    names: set[object] = set()
    for backend in backends:
        name = backend.made.argument("name", 0) if isinstance(backend, Instance) and backend.made is not None else None
        if name is None or not all(isinstance(each, Constant) and each.value is not None for each in name):
            return frozenset()
        names.update(each.value for each in name if isinstance(each, Constant))
    return frozenset(names)


def arguments(call: Call) -> Iterator[Value]:
    """All that is passed, by position, keyword or `*`."""
    for position in range(len(call.node.args)):
        if (value := call.argument("", position)) is not None:
            yield value
    for keyword in call.node.keywords:
        if keyword.arg is not None and (value := call.argument(keyword.arg)) is not None:
            yield value
    if any(keyword.arg is None for keyword in call.node.keywords):
        yield from (value for name in _BEHIND_STARS if (value := call.argument(name)) is not None)


def within(value: Value) -> Iterator[Alternative]:
    """The alternatives, those in containers among them, and the owners of bound methods."""
    for each in value:
        match each:
            case Items(elements=elements):
                for element in elements:
                    yield from within(element)
            case Method(owner=owner):
                yield owner
            case Unknown():
                pass
            case _:
                yield each
