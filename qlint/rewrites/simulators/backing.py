"""What is known of a backend that circuits are run on: whether it is a simulator, and whether it is asked for states."""

from __future__ import annotations

import ast
from enum import Enum

from qlint.facts import Alternative, Constant, Facts, Instance, Nothing, Value
from qlint.knowledge.ibm import plays
from qlint.knowledge.schema import version
from qlint.rewrites.text.syntax import syntax

_AER = ("qiskit_aer.backends.aerbackend.AerBackend", "qiskit.providers.aer.backends.aerbackend.AerBackend")
_BASIC = (
    "qiskit.providers.basicaer.qasm_simulator.QasmSimulatorPy",
    "qiskit.providers.basicaer.statevector_simulator.StatevectorSimulatorPy",
    "qiskit.providers.basicaer.unitary_simulator.UnitarySimulatorPy",
    "qiskit.providers.basic_provider.basic_simulator.BasicSimulator",
)
# Of what the state of all qubits is read: the name of a simulator, the class of one, an instruction, a method of results.
_STATES = r"(?:statevector|unitary|density_matrix|superop)_simulator|\b(?:Statevector|Unitary)Simulator|aer_simulator_(?:unitary|superop)"
_KEPT = r"\b(?:save_|[sS]napshot|Save[A-Z])"
_ASKED = rf"{_STATES}|\bget_(?:statevector|unitary)\b|{_KEPT}|\.data\("
_NOISE = r"\bNoiseModel\b|\bnoise_model\b|\bfrom_backend\b"
_TOLD = r"\bset_options?\("
_COUNTING = ("qasm_simulator", "basic_simulator")

# The first releases of which the simulators run circuits (wheels of both, and those before).
_TAKING = {"qiskit": version("0.17.0"), "qiskit-aer": version("0.8.0")}


class Backing(Enum):
    """What runs the circuits."""

    AER = "a simulator of qiskit-aer"
    BASIC = "a simulator of qiskit"
    OTHER = "anything else that may be a backend"
    NONE = "nothing that runs circuits: text, None, a simulator of pulses"


def backing(facts: Facts, value: Value | None) -> Backing:
    """What runs the circuits, where this value is given as the backend; None and names beside others are what it is not by then."""
    others = [each for each in value or () if not isinstance(each, Nothing)]
    objects = [each for each in others if not (isinstance(each, Constant) and each.kind == "str")] or others
    found = {_backing(facts, each) for each in objects}
    if Backing.NONE in found or not found:
        return Backing.NONE
    return found.pop() if len(found) == 1 and len(objects) == len(value or ()) else Backing.OTHER


def _backing(facts: Facts, alternative: Alternative) -> Backing:
    match alternative:
        case Constant():
            return Backing.NONE
        case Instance(cls=cls) if "PulseSimulator" in cls:
            return Backing.NONE
        case Instance(cls=cls) if plays(facts.knowledge, cls, _AER):
            return Backing.AER
        case Instance(cls=cls) if plays(facts.knowledge, cls, _BASIC):
            return Backing.BASIC
    return Backing.OTHER


def takes_circuits(facts: Facts) -> bool:
    """Whether simulators run circuits in all releases of the target: earlier ones only ran what was assembled of them."""
    return all(facts.target[name].lowest >= first for name, first in _TAKING.items())


def is_overridable(facts: Facts, node: ast.expr) -> bool:
    """Whether the backend is an attribute that a class which derives from the one around it may set otherwise, here or elsewhere."""
    if not isinstance(node, ast.Attribute):
        return False
    tree = syntax(facts.source.text)
    classes = [each for each in ast.walk(tree.tree) if isinstance(each, ast.ClassDef)] if tree is not None else []
    names = {each.name for each in classes}
    derived = any(isinstance(base, ast.Name | ast.Attribute) and _last(base) in names for each in classes for base in each.bases)
    return tree is None or derived or not any(scene.program for scene in facts.scenes())


def _last(node: ast.Name | ast.Attribute) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id


def is_asked_for_states(facts: Facts, value: Value) -> bool:
    """Whether the qubits' order matters in what the backend gives: it does for states of simulators, and not for what is measured."""
    if all(isinstance(each, Instance) and _backing(facts, each) is Backing.OTHER for each in value):
        return False
    if all(_counts(each) for each in value):
        return facts.reaches(_KEPT)
    return facts.reaches(_ASKED)


def is_noisy(facts: Facts, value: Value) -> bool:
    """Whether the simulator may have been made with noise, which hits each gate, or told of it later."""
    return (not all(_counts(each) for each in value) or facts.reaches(_TOLD)) and facts.reaches(_NOISE)


def _counts(alternative: Alternative) -> bool:
    """Whether it is the simulator that is known for its counts."""
    if not isinstance(alternative, Instance) or alternative.made is None:
        return False
    name = alternative.made.argument("name", 0)
    return bool(name) and all(isinstance(each, Constant) and each.value in _COUNTING for each in name or ())
