"""Circuits that have to be transpiled before version 2 of a primitive runs them, and for which backend."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.execution.roles import is_session, within
from qlint.facts import Alternative, Instance, Method, Watched
from qlint.fixes import imports
from qlint.knowledge.ibm import plays
from qlint.knowledge.option_fields import is_options
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following

_LEVEL = "optimization_level"
_OPTIONS = frozenset({"qiskit_ibm_runtime.Options", "qiskit_ibm_runtime.options.Options", "qiskit_ibm_runtime.options.options.Options"})
_MODES = ("mode", "session", "backend")
_BACKENDS = ("qiskit.providers.backend.Backend",)


def device_of(known: Following, run: ast.Call, draft: Draft, *, read: str = "backend()") -> str | None:
    """How the code writes the backend for which the circuits of the call have to be transpiled, with the import that this needs.

    "" if a transpiler made them, or the server was told to leave them as they are. None where the backend can't be written: `read` is
    how it is read off the primitive.
    """
    if _are_transpiled(known, run) or are_left(known) or not isinstance(run.func, ast.Attribute):
        return ""
    backend = _backend(known, run, run.func.value, read)
    more = imports.added(known.tree.text, "qiskit", "transpile", at=known.tree.span(run).start)
    if backend is None or more is None:
        return None
    draft.add(more)
    return f"{backend}{_level(known)}"


def has_level(known: Following) -> bool:
    """Whether options of version 1 name the level, one for all, at which the server is to transpile."""
    return bool(_level(known))


def are_left(known: Following) -> bool:
    """Whether all that the text says of it is that nothing is to be transpiled: `skip_transpilation` is set wherever it is given."""
    given = [each for node in known.tree.nodes for each in _skips(node)]
    return bool(given) and all(isinstance(each, ast.Constant) and each.value is True for each in given)


def _skips(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.keyword(arg="skip_transpilation", value=value):
            yield value
        case ast.Assign(targets=[ast.Attribute(attr="skip_transpilation")], value=value):
            yield value
        case ast.Dict(keys=keys, values=values):
            items = zip(keys, values, strict=True)
            yield from (value for key, value in items if isinstance(key, ast.Constant) and key.value == "skip_transpilation")


def _level(known: Following) -> str:
    """The level at which options of version 1 let the server transpile, as another argument; "" where the text names none, or several."""
    given = [each for node in ast.walk(known.tree.tree) for each in _levels(known, node)]
    levels = {each.value if isinstance(each, ast.Constant) and isinstance(each.value, int) else None for each in given}
    level = levels.pop() if len(levels) == 1 else None
    return f", {_LEVEL}={level:d}" if level is not None else ""


def _levels(known: Following, node: ast.AST) -> Iterator[ast.expr]:
    """What an expression gives options as the level, be it in a call of their class, in a dictionary, or in an attribute."""
    match node:
        case ast.Call(func=function, keywords=keywords):
            value = known.value(function)
            if value and all(isinstance(each, Watched) and each.path in _OPTIONS for each in value):
                yield from (each.value for each in keywords if each.arg == _LEVEL)
        case ast.keyword(arg="options", value=given) if (options := _dictionary(known, given)) is not None:
            items = zip(options.keys, options.values, strict=True)
            yield from (one for key, one in items if isinstance(key, ast.Constant) and key.value == _LEVEL)
        case ast.Assign(targets=[ast.Attribute(value=options, attr=name)], value=level) if name == _LEVEL:
            found = known.value(options)
            if found and all(isinstance(each, Instance) and is_options(each.cls) for each in found):
                yield level


def _dictionary(known: Following, node: ast.expr) -> ast.Dict | None:
    """The dictionary that is written there, or that is the only thing which the variable there is bound to."""
    if isinstance(node, ast.Name):
        bound = [known.tree.parent(each) for each in known.tree.names(node.id) if isinstance(each.ctx, ast.Store)]
        node = bound[0].value if len(bound) == 1 and isinstance(bound[0], ast.Assign) else node
    return node if isinstance(node, ast.Dict) else None


def _are_transpiled(known: Following, call: ast.Call) -> bool:
    """Whether all circuits of the call surely fit a device."""
    named = [each.value for each in call.keywords if each.arg == "circuits"]
    circuits = [*call.args[:1], *named][0] if call.args or named else None
    found = [*within(known.value(circuits))] if circuits is not None else []
    return bool(found) and all(isinstance(each, Instance) and is_transpiled(known, each) for each in found)


def is_transpiled(known: Following, circuit: Instance) -> bool:
    """Whether a transpiler made the circuit."""
    call = known.call(circuit.made) if circuit.made is not None else None
    value = known.value(call.func) if call is not None else ()
    return bool(value) and all(_is_transpiler(each) for each in value)


def _is_transpiler(each: Alternative) -> bool:
    match each:
        case Watched(path=path):
            return path.startswith("qiskit.") and path.endswith(".transpile")
        case Method(owner=Instance(cls=cls), name="run"):
            return cls.startswith("qiskit.transpiler.")
    return False


def _backend(known: Following, call: ast.Call, primitive: ast.expr, read: str) -> str | None:
    """How the code can write the backend of a primitive where it runs."""
    named = {known.tree.code(each) for each in _given(known, primitive) if isinstance(each, ast.Name) and _reaches(known, each, call)}
    if len(named) == 1:
        return named.pop()
    simple = isinstance(primitive, ast.Name) or (isinstance(primitive, ast.Attribute) and isinstance(primitive.value, ast.Name))
    return f"{known.tree.code(primitive)}.{read}" if simple else None


def _given(known: Following, primitive: ast.expr) -> Iterator[ast.expr]:
    """The expressions that the primitive, or its session, was given as a backend."""
    for each in known.value(primitive):
        made = known.call(each.made) if isinstance(each, Instance) and each.made is not None else None
        for argument in _modes(made) if made is not None else ():
            value = known.value(argument)
            if value and all(_is_backend(known, one) for one in value):
                yield argument
            elif value and all(is_session(known.facts, one) for one in value):
                yield from _of_session(known, argument)


def _is_backend(known: Following, each: Alternative) -> bool:
    return isinstance(each, Instance) and plays(known.facts.knowledge, each.cls, _BACKENDS)


def _modes(call: ast.Call) -> Iterator[ast.expr]:
    yield from call.args[:1]
    yield from (each.value for each in call.keywords if each.arg in _MODES)


def _of_session(known: Following, session: ast.expr) -> Iterator[ast.expr]:
    for each in known.value(session):
        made = known.call(each.made) if isinstance(each, Instance) and each.made is not None else None
        given = (*made.args, *(one.value for one in made.keywords)) if made is not None else ()
        yield from (one for one in given if (value := known.value(one)) and all(_is_backend(known, other) for other in value))


def _reaches(known: Following, name: ast.Name, call: ast.Call) -> bool:
    """Whether the name means the same where the call stands."""
    everywhere = known.facts.binds(name.id) and known.facts.reads(name.id) is not None
    return everywhere or known.tree.scope(name) is known.tree.scope(call)
