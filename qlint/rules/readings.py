"""How to read what a program wants off the result of a primitive of version 2."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qlint.execution.registers import JOINED, Registers, only
from qlint.execution.results import JOBS, PUBS, RESULT, Origin, Ran, origin
from qlint.facts import Facts, Stranger
from qlint.knowledge.ibm import DATA
from qlint.target import Target

_COUNTS = frozenset({"counts", "get_counts", "quasi_dists", "values", "evs"})  # what was read off earlier results, or is off others
_SIMPLE = re.compile(r"[\w.()\[\]]{1,40}")


@dataclass(frozen=True, slots=True)
class Reading:
    """The code that reads it, and a note on what it gives ("" where it is the same)."""

    code: str
    note: str = ""


def reading(facts: Facts, use: Stranger) -> Reading | None:
    """What to write instead of an attribute of a result, of a part of it or of its job; None where it isn't known what was run."""
    found = origin(facts, use.owners) if use.name in _COUNTS else None
    if found is None:
        return None
    written = facts.source.text[use.receiver.start : use.receiver.end]
    written = written if _SIMPLE.fullmatch(written) else ""
    pub, data = _parts(use.owners[0].cls, written)
    if found.ran is Ran.ESTIMATOR:
        return Reading(f"{data}.evs", "an estimator gives expectation values")
    return _counts(found, facts.target, pub=pub, data=data, name=use.name)


def _counts(found: Origin, target: Target, *, pub: str, data: str, name: str) -> Reading:
    register = only(found.registers)
    if found.registers == Registers():
        return Reading(f"{data}.meas.get_counts()", "after `circuit.measure_all()`: what is run has no classical register")
    if register is None and target["qiskit"].lowest >= JOINED:
        code = f"{pub}.join_data().get_counts()"
    else:
        code = f"{data}.{register or '<register>'}.get_counts()"
    if name == "quasi_dists":
        return Reading(code, "counts: divided by the number of shots, they are what `quasi_dists` had")
    return Reading(code, "a sampler gives counts" if name in ("values", "evs") else "")


def _parts(cls: str, written: str) -> tuple[str, str]:
    """How the result of the first circuit is written, and its data, where an object of the class is."""
    match cls:
        case _ if cls == DATA:
            return "result[0]", written or "data"
        case _ if cls in PUBS:
            pub = written or "result[0]"
        case _ if cls == RESULT:
            pub = f"{written or 'result'}[0]"
        case _:
            assert cls in JOBS, f"nothing is read off {cls}"
            pub = f"{written or 'job'}.result()[0]"
    return pub, f"{pub}.data"
