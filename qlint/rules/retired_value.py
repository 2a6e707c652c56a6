"""QLT107: a value that an argument no longer takes: a channel, a cloud simulator, a method of the transpiler."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qlint.facts import Called, Facts
from qlint.fixes.literals import retold
from qlint.knowledge.retired_values import RetiredValue, coming_values, retired_values
from qlint.knowledge.schema import version
from qlint.model import Applicability, Edit, Finding, Fix
from qlint.rewrites.accounts.values import of_value, without_hub
from qlint.rule import Example, Rule
from qlint.rules.texts import Given, calls_with_texts, definitions, given, is_one_of

_ACCOUNT = frozenset({"token", "instance", "url"})


def check(facts: Facts) -> Iterator[Finding]:
    known = [each for each in retired_values() if each.distribution in facts.knowledge.distributions]
    entries = [each for each in known if facts.target[each.distribution].highest >= version(each.since)]
    for called, found in calls_with_texts(facts) if entries else ():
        reported: set[str] = set()  # parameters
        for entry in entries:
            if entry.parameter not in reported and is_one_of(found, entry.callees):
                for finding in _judged(facts, called, entry):
                    reported.add(entry.parameter)
                    yield finding


def _judged(facts: Facts, called: Called, entry: RetiredValue) -> Iterator[Finding]:
    value = given(called, entry.parameter, entry.position)
    if value is None or not all(map(entry.fits, value.texts)) or _left_alone(called, entry):
        return
    text = value.texts[0]
    shown = f'`{entry.parameter}="{text}"`' if text is not None and not entry.form else f"`{entry.parameter}`"
    applicability, edits = _mended(facts, called, entry, value)
    fix = Fix(_title(entry, edits) if edits else f"Write `{entry.instead}`", applicability, edits)
    yield RULE.finding(value.span, symbol=str(called.callees[0]), message=f"{shown} {entry.said}; write `{entry.instead}`", fixes=(fix,))


def _title(entry: RetiredValue, edits: Sequence[Edit]) -> str:
    """What the edits do."""
    match entry.parameter:
        case "instance":
            return "Drop `instance`: the service finds the instances of the account"
        case "url":
            return "Drop `url`: the client knows the address"
        case "channel" if any(not each.text for each in edits):
            return f"Write `{entry.instead}` without an instance: the service finds those of the account"
    return f"Write `{entry.instead}`"


def _mended(facts: Facts, called: Called, entry: RetiredValue, value: Given) -> tuple[Applicability, tuple[Edit, ...]]:
    """The edits that write another text, where one literal says it and one text takes its place.

    They are safe for the name of what is there under that name only: a channel that the whole target refuses, but for an account of the
    old one that is given with it.
    """
    said = re.fullmatch(rf'{entry.parameter}="(\w+)"', entry.instead)
    edits = None
    if said is not None and len(value.texts) == 1 and value.texts[0] is not None:
        edits = retold(facts.source.text, value.span, value.texts[0], said[1])
    if said is None or not edits or not _takes(facts, called, entry.parameter, said[1]):
        edits = of_value(facts, called, entry, value.texts)
        return (Applicability.UNSAFE, edits) if edits else (Applicability.ADVICE, ())
    alone = len(called.positional) < 2 and not any(each.name in _ACCOUNT for each in called.named)
    refused = facts.target[entry.distribution].lowest >= version(entry.since)  # else the two are different accounts in some release
    safe = entry.parameter == "channel" and alone and refused
    more = without_hub(facts, called) if entry.parameter == "channel" else ()
    return Applicability.SAFE if safe else Applicability.UNSAFE, (*edits, *more)


def _takes(facts: Facts, called: Called, parameter: str, text: str) -> bool:
    """Whether all releases of the target take the text."""
    found = definitions(called, facts.knowledge)
    coming = (each for each in coming_values() if each.parameter == parameter and text in each.values and is_one_of(found, each.callees))
    return all(facts.target[each.distribution].lowest >= version(each.since) for each in coming)


def _left_alone(called: Called, entry: RetiredValue) -> bool:
    """Whether another argument of the call says that this one doesn't count."""
    parameter, text = entry.unless
    other = given(called, parameter, None) if parameter else None
    return other is not None and text in other.texts


RULE = Rule(
    code="QLT107",
    name="retired-value",
    summary="a value that an argument no longer takes: a channel, a cloud simulator, a name in place of a backend",
    explanation=(
        'The argument is still there, and the text that is given for it is not taken any more: `channel="ibm_quantum"` of the runtime '
        "client, an instance or an address of the classic platform, the cloud simulators that were shut down in May 2024, the name of a "
        "backend where an object is wanted, routing and layout methods that left the transpiler. The value is followed to the literal that "
        "it comes from."
    ),
    examples=(
        Example(
            bad='from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService(channel="ibm_quantum")\n',
            good='from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService(channel="ibm_quantum_platform")\n',
        ),
        Example(
            bad='from qiskit_ibm_runtime import QiskitRuntimeService\n\nQiskitRuntimeService().backend("ibmq_qasm_simulator")\n',
            good="from qiskit_aer import AerSimulator\n\nbackend = AerSimulator()\n",
        ),
        Example(
            bad='from qiskit import QuantumCircuit, transpile\n\ntranspile(QuantumCircuit(2), routing_method="stochastic")\n',
            good='from qiskit import QuantumCircuit, transpile\n\ntranspile(QuantumCircuit(2), routing_method="sabre")\n',
        ),
    ),
    check=check,
)
