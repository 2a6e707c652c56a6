"""QLT403: data of a register that the circuit doesn't have, or of the other kind of primitive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qlint.execution.registers import JOINED, Registers, only
from qlint.execution.results import PUBS, Origin, Ran, origin
from qlint.facts import Facts, Instance, Stranger
from qlint.knowledge.ibm import DATA
from qlint.knowledge.membership import misplaced
from qlint.model import Applicability, Edit, Finding, Fix, Related, Span
from qlint.rule import Example, Rule

_OF_ESTIMATORS = frozenset({"evs", "stds", "ensemble_standard_error"})
_OF_SAMPLERS = frozenset({"c", "counts", "meas", "measure"})
# What `join_data` is given, where it is written in the call.
_NAMES = re.compile(r"""\s*\(\s*(?:names\s*=\s*)?[\[(](?P<names>(?:\s*["']\w+["']\s*,?)+)[\])]\s*,?\s*\)""")
_TEXT = re.compile(r"""["'](?P<name>\w+)["']""")
_BITS = re.compile(r"\s*\.\s*(?:get_counts|get_int_counts|get_bitstrings|num_shots|num_bits|bitcount)\b")


def check(facts: Facts) -> Iterator[Finding]:
    def is_data(owners: Sequence[Instance], name: str) -> bool:
        return all(owner.cls == DATA for owner in owners) and not misplaced(DATA, name, facts.knowledge)

    for use in facts.strangers(is_data):
        found = origin(facts, use.owners) if use.guard is None else None
        match found:
            case Origin(ran=Ran.ESTIMATOR):
                yield from _of_estimator(facts, use)
            case Origin(registers=registers) if registers is not None and not registers.may_have(use.name):
                yield _finding(facts, use, found, registers)
            case Origin(registers=None) if use.name in _OF_ESTIMATORS and not _is_named(facts, use.name):
                yield _finding(facts, use, found, None)

    yield from _joined(facts)


def _joined(facts: Facts) -> Iterator[Finding]:
    """The names in `pub.join_data(names=[...])` that no register of the circuit has."""
    for use in facts.strangers(lambda owners, name: name == "join_data" and all(owner.cls in PUBS for owner in owners)):
        found = origin(facts, use.owners) if use.guard is None else None
        given = _NAMES.match(facts.source.text, use.span.end)
        if found is None or found.ran is not Ran.SAMPLER or found.registers is None or given is None:
            continue
        for text in _TEXT.finditer(given["names"]):
            if not found.registers.may_have(text["name"]):
                start = given.start("names") + text.start("name")
                named = replace(use, name=text["name"], span=Span(start, start + len(text["name"])))
                yield _finding(facts, named, found, found.registers)


def _is_named(facts: Facts, name: str) -> bool:
    """Whether something may be called so by the program: its text, or that of a module in reach, quotes the name."""
    return facts.reaches(rf"""["']{name}["']""")


def _of_estimator(facts: Facts, use: Stranger) -> Iterator[Finding]:
    """What an estimator's data surely don't have: registers, and what is read off their bits."""
    if use.name in _OF_SAMPLERS or _BITS.match(facts.source.text, use.span.end):
        message = f"an estimator's data hold `evs` and `stds`, and no register `{use.name}`: those are what a sampler gives"
        yield RULE.finding(use.span, symbol=f"{DATA}.{use.name}", message=message, fixes=(Fix("Read `data.evs`, or run a sampler"),))


def _finding(facts: Facts, use: Stranger, found: Origin, registers: Registers | None) -> Finding:
    message = f"a sampler's data are by classical register, and {_what_it_is(use.name, registers)}"
    symbol = f"{DATA}.{use.name}"
    return RULE.finding(use.span, symbol=symbol, message=message, fixes=(_fix(facts, use, registers),), related=_related(facts, found))


def _what_it_is(name: str, registers: Registers | None) -> str:
    if registers is None or name in _OF_ESTIMATORS:
        return f"`{name}` is what an estimator's have"
    if registers.empty:
        return f"what is run here has no register, so no `{name}`"
    names = [f"`{each}`" for each in sorted(registers.names)]
    counted = [f"`{each}0`, `{each}1` and so on" for each in sorted(registers.prefixes - registers.names)]
    return f"what is run here has none called `{name}`, only {' and '.join((*names, *counted))}"


def _fix(facts: Facts, use: Stranger, registers: Registers | None) -> Fix:
    if registers is not None and registers.empty:
        return Fix("Measure the circuit before it is run: `circuit.measure_all()` adds the register `meas`")
    old = facts.target["qiskit"].lowest < JOINED  # data in brackets came with `join_data`
    if (register := only(registers)) is not None:
        quoted = facts.source.text[use.span.start - 1] in "\"'"
        edits = (Edit(use.span, register),) if not (old and quoted) else ()
        return Fix(f"Read the register `{register}`", Applicability.UNSAFE if edits else Applicability.ADVICE, edits)
    if old:
        return Fix("Read the register that was measured into: `data.<register>.get_counts()`")
    return Fix("Read all registers together: `result[0].join_data().get_counts()`")


def _related(facts: Facts, found: Origin) -> tuple[Related, ...]:
    places = (facts.spot(run) for run in found.runs)
    return tuple(Related(place, "the circuit is run here") for place in places if place is not None)


_PROGRAM = (
    "from qiskit import QuantumCircuit\nfrom qiskit.primitives import StatevectorSampler\n\n"
    "circuit = QuantumCircuit(2, 2)\ncircuit.measure([0, 1], [0, 1])\n"
    "data = StatevectorSampler().run([circuit]).result()[0].data\n"
)

RULE = Rule(
    code="QLT403",
    name="data-of-another-register",
    summary="data of a classical register that the circuit does not have, or of the other kind of primitive",
    explanation=(
        "What a sampler gives has an attribute for each classical register of the circuit, called as the register is: `meas` after "
        "`measure_all()`, `c` of `QuantumCircuit(2, 2)`, else the name that the register was given. The circuit is followed to where it "
        "was made, and nothing is reported where it may have got other registers, or may have been handed to code that isn't known. "
        "An estimator's data have `evs` and `stds`, and no registers."
    ),
    examples=(
        Example(bad=f"{_PROGRAM}print(data.meas.get_counts())\n", good=f"{_PROGRAM}print(data.c.get_counts())\n"),
        Example(
            bad=(
                "from qiskit import QuantumCircuit\nfrom qiskit.primitives import StatevectorEstimator\n\n"
                "result = StatevectorEstimator().run([(QuantumCircuit(1), 'Z')]).result()\nprint(result[0].data.meas)\n"
            ),
            good=(
                "from qiskit import QuantumCircuit\nfrom qiskit.primitives import StatevectorEstimator\n\n"
                "result = StatevectorEstimator().run([(QuantumCircuit(1), 'Z')]).result()\nprint(result[0].data.evs)\n"
            ),
        ),
    ),
    check=check,
    needs=frozenset({"data"}),
)
