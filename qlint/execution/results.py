"""From what is read off a result back to the primitive that ran, and to what it ran."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from qlint.execution.registers import Registers, registers
from qlint.facts import Alternative, Call, Facts, Instance, Items, Nothing, Value
from qlint.knowledge.ibm import DATA, ESTIMATORS_V2, SAMPLERS_V2, plays

JOBS = ("qiskit_ibm_runtime.runtime_job_v2.RuntimeJobV2", "qiskit.primitives.primitive_job.PrimitiveJob")
RESULT = "qiskit.primitives.containers.primitive_result.PrimitiveResult"
PUBS = ("qiskit.primitives.containers.pub_result.PubResult", "qiskit.primitives.containers.sampler_pub_result.SamplerPubResult")


class Ran(Enum):
    """Which kind of primitive, of version 2, made a result."""

    SAMPLER = SAMPLERS_V2
    ESTIMATOR = ESTIMATORS_V2


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a result is from: `registers` are those of the circuits of a sampler's job, None where they aren't known."""

    ran: Ran
    runs: tuple[Call, ...]
    registers: Registers | None = None


def origin(facts: Facts, owners: Sequence[Instance]) -> Origin | None:
    """Where the objects are from, which are results, parts of them, or jobs; None if it isn't known, or they are from several kinds."""
    if not all(owner.cls in (*JOBS, RESULT, *PUBS, DATA) for owner in owners):
        return None
    runs = [run for owner in owners for run in (_runs(facts, owner) or (None,))]
    if not runs or None in runs:
        return None
    known = tuple(dict.fromkeys(run for run in runs if run is not None))
    kinds = {_kind(facts, run) for run in known}
    match kinds.pop() if len(kinds) == 1 else None:
        case Ran.SAMPLER:
            return Origin(Ran.SAMPLER, known, _registers(facts, known))
        case Ran.ESTIMATOR:
            return Origin(Ran.ESTIMATOR, known)
    return None


def _runs(facts: Facts, owner: Instance) -> tuple[Call, ...]:
    """The calls of `run` that the object may be from: of a job, the call that made it; of a result, those that made the jobs."""
    if owner.made is None:
        return ()
    if owner.cls in JOBS:
        return (owner.made,)
    jobs = facts.receiver(owner.made)
    made = [each.made for each in jobs if isinstance(each, Instance)]
    return tuple(each for each in made if each is not None) if made and None not in made and len(made) == len(jobs) else ()


def _kind(facts: Facts, run: Call) -> Ran | None:
    primitives = facts.receiver(run)
    for kind in Ran:
        if primitives and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, kind.value) for each in primitives):
            return kind
    return None


def _registers(facts: Facts, runs: tuple[Call, ...]) -> Registers | None:
    circuits = [circuit for run in runs for circuit in (_circuits(run.argument("pubs", 0)) or (None,))]
    return registers(facts, (each for each in circuits if each is not None)) if circuits and None not in circuits else None


def _circuits(pubs: Value | None) -> tuple[Alternative, ...]:
    """The circuits of the pubs; nothing if some pub isn't known."""
    found = [circuit for each in pubs or () for circuit in _of_pubs(each)]
    return tuple(each for each in found if each is not None) if None not in found else ()


def _of_pubs(pubs: Alternative) -> Iterator[Alternative | None]:
    match pubs:
        case Items(elements=[_, *_] as elements, keys=None):
            for element in elements:
                for pub in element:
                    yield from _of_pub(pub)
        case Instance():  # a circuit where a list is wanted, as version 1 took it
            yield pubs
        case _:
            yield None


def _of_pub(pub: Alternative) -> Iterator[Alternative | None]:
    match pub:
        case Instance() | Nothing():
            yield pub
        case Items(elements=[circuit, *_], exact=True, keys=None):
            yield from (each if isinstance(each, Instance | Nothing) else None for each in circuit)
        case _:
            yield None
