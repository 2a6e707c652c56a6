"""The primitive of version 2 that runs circuits on a backend, as code makes it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from qlint.facts import Alternative, Constant, Facts, Instance, Value
from qlint.knowledge.ibm import BACKENDS
from qlint.rewrites.first.first_runs import precision
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.exported import exported
from qlint.rewrites.text.following import Following

_AER = ("qiskit_aer.backends.", "qiskit.providers.aer.backends.")
_BASIC = ("qiskit.providers.basicaer.", "qiskit.providers.basic_provider.")
_EXACT = frozenset({"statevector_simulator", "aer_simulator_statevector", "statevector"})
_COUNTING = frozenset({"aer_simulator", "automatic", "basic_simulator", "qasm_simulator"})


class Running(Enum):
    """How a backend runs circuits, and which primitive does so."""

    EXACT = "it computes their states"
    LOCAL = "it counts, on this machine"
    DEVICE = "it is one of IBM's devices"


@dataclass(frozen=True, slots=True)
class Source:
    """A backend, how the code calls it if not as it does there, and what is told with it: how often it measures, and the seed of that."""

    backend: ast.expr
    shots: ast.expr | None = None
    seed: ast.expr | None = None
    called: str = ""


def running(facts: Facts, value: Value) -> Running | None:
    """How the backend runs circuits; None where that isn't known. The primitives for devices count on this machine, too."""
    found = {_running(each) for each in value}
    if found == {Running.LOCAL, Running.DEVICE}:
        return Running.DEVICE
    return found.pop() if len(found) == 1 else None


def _running(each: Alternative) -> Running | None:
    if not isinstance(each, Instance):
        return None
    if each.cls == BACKENDS[0]:
        return Running.DEVICE
    if not each.cls.startswith((*_AER, *_BASIC)) or each.made is None:
        return None
    names = [*_names(each)]
    if names and all(name in _EXACT for name in names):
        return Running.EXACT
    plain = not each.made.node.args and not each.made.node.keywords
    return Running.LOCAL if plain or (names and all(name in _COUNTING for name in names)) else None


def _names(each: Instance) -> Iterator[str]:
    """What the simulator was looked up by, or the method that it was told to use."""
    for name in ("name", "method"):
        place = 0 if name == "name" else None
        for one in (each.made.argument(name, place) if each.made is not None else None) or ():
            yield str(one.value) if isinstance(one, Constant) else ""


def primitive(known: Following, source: Source, kind: Running, *, sampler: bool, draft: Draft, at: int) -> str | None:
    """The code that makes the primitive, where it is needed from the offset `at` on; None where its name means something else."""
    role = "Sampler" if sampler else "Estimator"
    names = {Running.EXACT: f"Statevector{role}", Running.LOCAL: f"Backend{role}V2", Running.DEVICE: f"{role}V2"}
    module = "qiskit_ibm_runtime" if kind is Running.DEVICE else "qiskit.primitives"
    found = exported(known.facts, module, names[kind], at=at)
    if found is None:
        return None
    draft.add(found[1])
    parameter = {Running.EXACT: "", Running.LOCAL: "backend=", Running.DEVICE: "mode="}[kind]
    given = [f"{parameter}{source.called or known.tree.code(source.backend)}"] if parameter else []
    return f"{found[0]}({', '.join((*given, *_told(known, source, kind, sampler=sampler)))})"


def _told(known: Following, source: Source, kind: Running, *, sampler: bool) -> Iterator[str]:
    """The arguments that say how often and with which seed: a simulator of states is as exact as it was for an estimator."""
    shots = known.tree.code(source.shots) if source.shots is not None else ""
    seed = known.tree.code(source.seed) if source.seed is not None else ""
    if kind is Running.EXACT:
        yield from (each for each in (f"default_shots={shots}" if shots and sampler else "", f"seed={seed}" if seed else "") if each)
        return
    items: list[str] = []
    if source.shots is not None and (sampler or kind is Running.DEVICE):
        items.append(f'"default_shots": {shots}')
    elif source.shots is not None:
        items.append(f'"default_precision": {precision(known, source.shots)}')
    if seed and kind is Running.LOCAL:
        items.append(f'"seed_simulator": {seed}')
    if items:
        yield f"options={{{', '.join(items)}}}"
