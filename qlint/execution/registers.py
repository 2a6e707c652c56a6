"""Which classical registers a circuit may have: they name what a sampler's data hold."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from qlint.execution import roles
from qlint.execution.walk import calls
from qlint.facts import (
    Alternative,
    Call,
    Called,
    Constant,
    Defined,
    Facts,
    Happens,
    Instance,
    MemberUse,
    Method,
    Nothing,
    Value,
    Watched,
)
from qlint.knowledge.ibm import CIRCUIT
from qlint.knowledge.schema import version
from qlint.model import Span

_QUANTUM = ("qiskit.circuit.quantumregister.", "qiskit.circuit.QuantumRegister", "qiskit._accelerate.circuit.QuantumRegister")
_CLASSICAL = (
    "qiskit.circuit.classicalregister.ClassicalRegister",
    "qiskit.circuit.ClassicalRegister",
    "qiskit._accelerate.circuit.ClassicalRegister",
)
_PASSED_ON = frozenset(
    {"assign_parameters", "copy", "copy_empty_like", "decompose", "measure_active", "measure_all", "remove_final_measurements"}
    | {"reverse_bits", "reverse_ops", "compose"}
)
_CHANGING = frozenset({"measure_all", "measure_active", "add_register", "compose", "tensor", "remove_final_measurements"})
# Where a circuit may be changed, as a program writes it: also a method that is read and not called, and one that is named in text.
_MENTION = re.compile(rf"""(?:\.\s*|["'])({"|".join(sorted(_CHANGING))})\b""")
_OTHERWISE = re.compile(r"\.cregs\s*(?:=(?!=)|\+=|\.(?:append|extend|insert|remove|pop|clear)\b)|\bClassicalRegister\.prefix\b")
_RENAMED = version("2.0.0")  # of qiskit: `measure_active` calls its register as `measure_all` does
JOINED = version("1.1.0")  # the first qiskit with `join_data`, which puts the bits of all registers together
_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Registers:
    """The registers that a circuit may have: no others. `prefixes` begin the names that end in a number that is counted up.

    Of several circuits, those of any; `alike` if they are the same for all.
    """

    names: frozenset[str] = _NONE
    prefixes: frozenset[str] = _NONE
    alike: bool = True

    @property
    def empty(self) -> bool:
        """Whether there is none for sure."""
        return not self.names and not self.prefixes

    def may_have(self, name: str) -> bool:
        return name in self.names or any(re.fullmatch(rf"{prefix}\d+", name) for prefix in self.prefixes)

    def __or__(self, other: Registers) -> Registers:
        return Registers(self.names | other.names, self.prefixes | other.prefixes)


_MEASURED = Registers(frozenset({"meas"}), frozenset({"meas"}))


def only(registers: Registers | None) -> str | None:
    """The name of the only register that there may be."""
    if registers is None or not registers.alike or len(registers.names) != 1 or not registers.prefixes <= registers.names:
        return None
    return min(registers.names)


def registers(facts: Facts, circuits: Iterable[Alternative]) -> Registers | None:
    """The registers that the circuits may have, all together; None where that isn't known."""
    found = [_Circuits(facts).of(each) for each in circuits if not isinstance(each, Nothing)]
    joined = _all(found)
    return replace(joined, alike=len(set(found)) == 1) if joined is not None else None


def _all(found: Iterable[Registers | None]) -> Registers | None:
    every = tuple(found)
    if not every or None in every:
        return None
    joined = Registers()
    for each in every:
        joined = joined | each if each is not None else joined
    return joined


class _Circuits:
    """What is asked about the circuits of one module."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._calls = facts.once(by_node)
        self._is_program = any(scene.program for scene in facts.scenes())
        self._seen: set[ast.Call] = set()

    def of(self, circuit: Alternative) -> Registers | None:
        """The registers that the circuit may have when all is done: those that it was made with, and those it may have got since."""
        made = circuit.made if isinstance(circuit, Instance) and circuit.cls in CIRCUIT else None
        called = self._calls.get(made.node) if made is not None else None
        if made is None or called is None or not self._is_kept(made):
            return None
        if made.node in self._seen:  # in a circle, or once more: it adds nothing
            return Registers()
        self._seen.add(made.node)
        return _all((self._made(made, called), *(self._changed(made, *mention) for mention in self._mentions())))

    def _made(self, made: Call, called: Called) -> Registers | None:
        members = {each.member for each in called.callees}
        if members <= {"", "__init__"} and all(_names(self._facts, each.path, CIRCUIT) for each in called.callees):
            return _constructed(self._facts, made)
        if called.bound and members <= _PASSED_ON:
            return _all(self.of(each) for each in self._facts.receiver(made))
        if members == {"run"} and all(each.path.startswith("qiskit.transpiler.passmanager.Staged") for each in called.callees):
            return self._transpiled(made.argument("circuits", 0))
        if members == {""} and all(each.path.endswith(".transpile") for each in called.callees):
            return self._transpiled(made.argument("circuits", 0))
        return None

    def _transpiled(self, circuits: Value | None) -> Registers | None:
        return _all(self.of(each) for each in roles.within(circuits) if not isinstance(each, Nothing)) if circuits else None

    def _mentions(self) -> Iterator[tuple[str, MemberUse | None, Called | None]]:
        """Where the module may change a circuit: how, what it is told to be, and the call."""
        uses, calls = self._facts.once(_changes)
        for name, start in self._facts.once(_named_changes):
            yield name, uses.get(start), calls.get(start)

    def _changed(self, made: Call, name: str, use: MemberUse | None, called: Called | None) -> Registers | None:
        """What the change gives to the circuit of the call, if it may be that one."""
        if use is not None and all(each.made is not None and each.made.node is not made.node for each in use.owners):
            return Registers()
        match name:
            case "measure_all":
                bits = called.call.argument("add_bits", 1) if called is not None else None
                return Registers() if bits == (Constant(False, "bool"),) else _MEASURED
            case "measure_active":
                return _active(self._facts)
            case "remove_final_measurements":
                return Registers()
            case "add_register" if called is not None:
                return _of_arguments(self._facts, called.call)
            case "compose" if called is not None and (other := called.call.argument("other", 0)) is not None:
                return _all(self.of(each) for each in other)
        return None

    def _is_kept(self, made: Call) -> bool:
        """Whether the circuit of the call stays with code that is known: of this module, and of the watched packages."""
        text = self._facts.source.text
        if not self._is_program and _is_stored(self._facts, made):
            return False
        given = self._facts.once(_given_away).get(made.node, ())
        return not _OTHERWISE.search(text) and all(_is_known(self._facts, call, text) for call in given)


def _active(facts: Facts) -> Registers:
    target = facts.target["qiskit"]
    names = {"measure"} if target.lowest < _RENAMED else set[str]()
    names |= {"meas"} if target.highest >= _RENAMED else set()
    return Registers(frozenset(names), frozenset(names))


def _names(facts: Facts, path: str, part: tuple[str, ...]) -> bool:
    """Whether the path leads to one of the classes."""
    symbol = facts.knowledge.symbol(path)
    return path in part or (symbol is not None and any(life.definition in part for life in symbol.lives))


def _constructed(facts: Facts, made: Call) -> Registers | None:
    """The registers of `QuantumCircuit(...)`: of numbers, a second one that isn't 0 makes the register `c`."""
    if any(isinstance(each, ast.Starred) for each in made.node.args) or any(each.arg is None for each in made.node.keywords):
        return None
    values = [made.argument("", position) or () for position in range(len(made.node.args))]
    same = len(values) > 1 and ast.dump(made.node.args[0]) == ast.dump(made.node.args[1])  # nothing else can be said twice
    if same or any(_is_number(value) for value in values):
        return Registers(frozenset({"c"} if len(values) > 1 and values[1] != (Constant(0, "int"),) else ()))
    return _of_arguments(facts, made) if values else Registers()


def _is_number(value: Value) -> bool:
    return bool(value) and all(isinstance(each, Constant) and each.kind == "int" for each in value)


def _of_arguments(facts: Facts, call: Call) -> Registers | None:
    """What registers that are passed by position add."""
    values = [call.argument("", position) or () for position in range(len(call.node.args))]
    if not values or not all(isinstance(each, Instance) for value in values for each in value):
        return None
    return _all(_register(facts, each) for value in values for each in value)


def _register(facts: Facts, each: Alternative) -> Registers | None:
    match each:
        case Instance(cls=cls) if cls.startswith(_QUANTUM):
            return Registers()
        case Instance(cls=cls, made=made) if cls in _CLASSICAL and made is not None and facts.spot(made) is not None:
            return _named(made.argument("name", 1))
    return None


def _named(name: Value | None) -> Registers | None:
    if name is None or all(isinstance(each, Nothing) for each in name):
        return Registers(prefixes=frozenset({"c"}))
    texts = [each.value for each in name if isinstance(each, Constant) and isinstance(each.value, str)]
    return Registers(frozenset(texts)) if len(texts) == len(name) else None


def by_node(facts: Facts) -> dict[ast.Call, Called]:
    """The calls of watched packages by where they stand in the tree; to be asked with `Facts.once`."""
    return {called.call.node: called for called in facts.calls()}


def _named_changes(facts: Facts) -> tuple[tuple[str, int], ...]:
    """Where the text, but for its comments, names what may change a circuit."""
    comments = tuple(_comments(facts.source.text))
    found = ((match[1], match.start(1)) for match in _MENTION.finditer(facts.source.text))
    return tuple((name, start) for name, start in found if not any(comment.start <= start < comment.end for comment in comments))


def _comments(text: str) -> Iterator[Span]:
    lines = [0, *(match.end() for match in re.finditer(r"\n", text))]
    with suppress(tokenize.TokenError, SyntaxError):
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                start = lines[token.start[0] - 1] + token.start[1]
                yield Span(start, start + len(token.string))


def _changes(facts: Facts) -> tuple[dict[int, MemberUse], dict[int, Called]]:
    """The uses, and the calls, of what may change a circuit, by the place of its name."""
    uses = {use.span.start: use for use in facts.members(_CHANGING.__contains__)}
    calls = {called.span.start: called for called in facts.calls() if called.bound}
    return uses, calls


def _given_away(facts: Facts) -> dict[ast.Call, tuple[Happens, ...]]:
    """The calls that get a circuit, by the call that made it."""
    found: dict[ast.Call, tuple[Happens, ...]] = {}
    for scene in facts.scenes():
        for happens in calls(scene.course):
            given = (each for value in roles.arguments(happens.call) for each in roles.within(value))
            made = {each.made.node for each in given if isinstance(each, Instance) and each.cls in CIRCUIT and each.made is not None}
            for node in made:
                found[node] = (*found.get(node, ()), happens)
    return found


def _is_stored(facts: Facts, made: Call) -> bool:
    """Whether what the call made is put into an attribute, as far as the text around it tells: other modules may read that."""
    text, spot = facts.source.text, facts.spot(made)
    before = text[text.rfind("\n", 0, spot.start) + 1 : spot.start] if spot is not None else ""
    name = re.search(r"(\.?)\b(\w+)\s*(?::[^=]*)?=\s*$", before)
    return name is not None and (bool(name[1]) or re.search(rf"\.\w+\s*=\s*{name[2]}\b", text) is not None)


def _is_known(facts: Facts, call: Happens, text: str) -> bool:
    """Whether what gets the circuit is of a watched package, one of Python's own, or defined in the module itself."""
    if roles.is_harmless(facts, call):
        return True
    return bool(call.callee) and all(_is_of_ours(each, text) for each in call.callee)


def _is_of_ours(callee: Alternative, text: str) -> bool:
    match callee:
        case Defined(kind="items"):
            return True
        case Defined(kind="function" | "class" | "method" | "context", name=name):
            return re.search(rf"\b(?:def|class)\s+{name}\b", text) is not None
    return isinstance(callee, Watched | Method)
