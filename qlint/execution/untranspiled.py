"""Circuits that a primitive of IBM's is given to run on a device, with a gate that no device has."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from packaging.version import Version

from qlint.execution import roles
from qlint.execution.given import Given, Sort, given
from qlint.execution.regimes import regimes
from qlint.execution.registers import by_node
from qlint.facts import Alternative, Call, Called, Constant, Facts, Instance, Items, Nothing, Value
from qlint.knowledge.gates import NO_DEVICE_HAS
from qlint.knowledge.ibm import CIRCUIT, PRIMITIVES, plays
from qlint.knowledge.schema import version

SINCE = version("0.21.0")  # of qiskit-ibm-runtime: it raises; before, the service transpiled
_WITHOUT_SIMULATORS = version("0.24.0")  # the first release after the service's simulators were shut down
_CLIENT = "qiskit-ibm-runtime"
_FAKES = ("qiskit_ibm_runtime.fake_provider.fake_backend.FakeBackendV2",)
_GIVEN_ON = frozenset({"assign_parameters", "bind_parameters", "measure_all"})
# Where gates may go again, or be described by the circuit itself, or the service be another one.
_OTHERWISE = re.compile(
    r"\.clear\s*\(|\.data\s*(?:(?:\[[^\]\n]*\]\s*)?=(?!=)|\.(?:pop|remove|insert)\b)|\bdel\b[^\n]*\.data\b|calibration|channel_strategy|q-ctrl"
)
_SIMULATOR = re.compile(r"\bsimulator\b(?!\s*=\s*False)|_simulator\b|\bfake_")


@dataclass(frozen=True, slots=True)
class Untranspiled:
    """A `run` of a primitive, the call that made a circuit in it, and one that gave it a gate."""

    run: Called
    circuit: Call
    gate: Called


def untranspiled(facts: Facts) -> Iterator[Untranspiled]:
    """The runs of which it is certain, in releases of the target that refuse such circuits; in pages, whose blocks may be apart, none."""
    releases = [each for each in facts.target[_CLIENT].releases if each >= SINCE]
    if not releases or not facts.source.complete or _OTHERWISE.search(facts.source.text):
        return
    for run in facts.calls():
        primitives = facts.receiver(run.call) if run.bound and all(each.member == "run" for each in run.callees) else ()
        if run.guard is None and primitives and _are_on_devices(facts, primitives, releases) and (found := _in_run(facts, run)) is not None:
            yield Untranspiled(run, *found)


def _are_on_devices(facts: Facts, primitives: Value, releases: Sequence[Version]) -> bool:
    """Whether the primitives surely run on IBM's devices, and check what they send; the client-side ones leave that to the service."""
    known = roles.made_of(facts, primitives, PRIMITIVES)
    checking = bool(known) and all(each.made is not None and not roles.is_late(each) for each in known)
    return checking and all(_is_on_devices(facts, each, given(facts, each, regime)) for each in known for regime in regimes(releases))


def _is_on_devices(facts: Facts, primitive: Instance, what: Given) -> bool:
    alone = what.sort is Sort.BACKEND or _are_fake(facts, what.value)
    values = [what.value] if alone else [_backend_of(call) for call in _sessions(facts, what.value)]
    second = roles.is_second_generation(primitive)  # the first runs on fake devices as on simulators
    return bool(values) and all(_is_device(facts, value) or (second and _are_fake(facts, value)) for value in values)


def _are_fake(facts: Facts, value: Value) -> bool:
    """Whether it is a fake device, which refuses what its model would."""
    return bool(value) and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, _FAKES) for each in value)


def _backend_of(session: Call) -> Value:
    return session.argument("backend") or roles.backend_of(session)


def _sessions(facts: Facts, value: Value) -> Iterable[Call]:
    found = roles.sessions_in(facts, value)
    return found if len(found) == len(value) else ()


def _is_device(facts: Facts, value: Value) -> bool:
    return bool(value) and all(_is_name(each) or (roles.is_backend(facts, each) and _is_looked_up(facts, each)) for each in value)


def _is_name(each: Alternative) -> bool:
    return isinstance(each, Constant) and isinstance(each.value, str) and _SIMULATOR.search(each.value) is None


def _is_looked_up(facts: Facts, backend: Alternative) -> bool:
    """Whether the backend was looked up in a way that gives no simulator; since these are gone, that is any other way."""
    call = backend.made if isinstance(backend, Instance) else None
    if call is None or _SIMULATOR.search(ast.unparse(call.node)) is not None or not all(map(_is_remote, facts.receiver(call))):
        return False
    name = call.argument("name", 0) or ()
    known = (bool(name) and all(map(_is_name, name))) or "simulator=False" in ast.unparse(call.node)
    named = any(isinstance(each, Constant) and isinstance(each.value, str) and not _is_name(each) for each in name)
    return known or (not named and facts.target[_CLIENT].lowest >= _WITHOUT_SIMULATORS)


def _is_remote(service: Alternative) -> bool:
    """Whether no channel is written that may be the local testing mode's."""
    made = service.made if isinstance(service, Instance) else None
    if made is None:
        return True
    channel = made.argument("channel", 0) or ()
    starred = any(each.arg is None for each in made.node.keywords) or any(isinstance(each, ast.Starred) for each in made.node.args)
    return not starred and all(isinstance(each, Nothing) or _is_other_channel(each) for each in channel)


def _is_other_channel(each: Alternative) -> bool:
    return isinstance(each, Constant) and each.value != "local"


def _in_run(facts: Facts, run: Called) -> tuple[Call, Called] | None:
    """A circuit among what the call is given, with a gate that no device has, if there surely is one."""
    value = run.call.argument("pubs", 0) or run.call.argument("circuits")
    return _any(facts, value, run.call) if value is not None else None


def _any(facts: Facts, value: Value, run: Call) -> tuple[Call, Called] | None:
    """Of what the value may be, all must hold such a circuit."""
    found = [_one(facts, each, run) for each in value if not isinstance(each, Nothing)]
    return found[0] if found and None not in found else None


def _one(facts: Facts, each: Alternative, run: Call) -> tuple[Call, Called] | None:
    match each:
        case Items(elements=[_, *_] as elements, keys=None, exact=exact):
            found = [_any(facts, element, run) for element in elements]
            return next((one for one in found if one is not None), None) if exact or None not in found else None
        case Instance(cls=cls, made=made) if cls in CIRCUIT and made is not None:
            gate = _gate(facts, made, run)
            return (made, gate) if gate is not None else None
    return None


def _gate(facts: Facts, circuit: Call, then: Call) -> Called | None:
    """A gate that no device has, which the circuit surely has when the other call is made, or the function is left that built it."""
    calls = facts.once(by_node)
    made = calls.get(circuit.node)
    if made is None:
        return None
    members = {each.member for each in made.callees}
    if made.bound and members <= _GIVEN_ON:
        found = [_gate(facts, each.made, made.call) for each in facts.receiver(made.call) if isinstance(each, Instance) and each.made]
        before = found[0] if found and None not in found and len(found) == len(facts.receiver(made.call)) else None
        if before is not None:
            return before
    elif not members <= {"", "__init__"}:
        return None
    name = _name(facts, circuit)
    fitting = (each for each in facts.once(_foreign).get(circuit.node, ()) if _is_own(facts, each, name))
    return next((each for each in fitting if facts.precedes(circuit, each.call, same_turn=True) and facts.precedes(each.call, then)), None)


def _name(facts: Facts, circuit: Call) -> str:
    """The name that what the call made is bound to where it is made; nothing where it isn't."""
    spot = facts.spot(circuit)
    before = facts.source.text[: spot.start] if spot is not None else ""
    found = re.search(r"(?<![.\w])(\w+)[ \t]*(?::[^=\n]*)?=[ \t]*(?:\w+\.)*$", before)
    return found[1] if found else ""


def _is_own(facts: Facts, gate: Called, name: str) -> bool:
    """Whether the gate is added to what has the name, and not to a copy of it, which counts as the same object."""
    match gate.call.node.func:
        case ast.Attribute(value=ast.Name(id=owner)) if owner == name:
            copied = rf"\b{name}\s*\.\s*copy\b|copy\s*\(\s*{name}\b"
            return re.search(copied, facts.source.text[: gate.span.start]) is None
    return False


def _foreign(facts: Facts) -> dict[ast.Call, list[Called]]:
    """The calls that add a gate which no device has, by the calls that made the circuits."""
    found: dict[ast.Call, list[Called]] = {}
    for called in facts.calls():
        if called.bound and called.guard is None and all(each.member in NO_DEVICE_HAS for each in called.callees):
            match facts.receiver(called.call):
                case [Instance(cls=cls, made=made)] if cls in CIRCUIT and made is not None:
                    found.setdefault(made.node, []).append(called)
    return found
