"""QLT107: a value that an argument no longer takes: a channel, a cloud simulator, a method of the transpiler."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Called, Constant, Facts, Value
from qlint.knowledge.index import Knowledge
from qlint.knowledge.retired_values import RetiredValue, retired_values
from qlint.knowledge.schema import version
from qlint.knowledge.taking import Callee
from qlint.knowledge.verdict import retired
from qlint.model import Finding, Fix
from qlint.rule import Example, Rule


def check(facts: Facts) -> Iterator[Finding]:
    entries = [each for each in retired_values() if facts.target[each.distribution].highest >= version(each.since)]
    for called in facts.calls():
        definitions = [_definitions(callee, facts.knowledge) for callee in called.callees] if called.guard is None and entries else []
        for entry in entries if definitions else ():
            if all(any(each in entry.callees for each in found) for found in definitions):
                yield from _judged(called, entry, facts)


def _definitions(callee: Callee, knowledge: Knowledge) -> tuple[str, ...]:
    """The definition paths of what is called: of a method, its name below those of its class."""
    symbol = knowledge.symbol(callee.path)
    if symbol is None or retired(callee.path, knowledge) is not None:
        return ()
    found = dict.fromkeys((callee.path, *(life.definition for life in symbol.lives)))
    return tuple(f"{each}.{callee.member}" if callee.member not in ("", "__init__") else each for each in found if each)


def _judged(called: Called, entry: RetiredValue, facts: Facts) -> Iterator[Finding]:
    value = called.call.argument(entry.parameter, entry.position if called.bound else None)
    texts = _texts(value) if value else ()
    if not texts or (entry.values and not all(each in entry.values for each in texts)):
        return
    shown = f'`{entry.parameter}="{texts[0]}"`' if texts[0] is not None else f"`{entry.parameter}`"
    named = next((each for each in called.named if each.name == entry.parameter), None)
    argument = named or next(iter(called.positional), None)
    span = argument.span if argument is not None else called.span
    fix = Fix(f"Write `{entry.instead}`")
    yield RULE.finding(span, symbol=str(called.callees[0]), message=f"{shown} {entry.said}; write `{entry.instead}`", fixes=(fix,))


def _texts(value: Value) -> tuple[object, ...]:
    """The texts that the value is one of, None for one that isn't known; nothing if it may be something else."""
    if not all(isinstance(each, Constant) and each.kind == "str" for each in value):
        return ()
    return tuple(each.value for each in value if isinstance(each, Constant))


RULE = Rule(
    code="QLT107",
    name="retired-value",
    summary="a value that an argument no longer takes: a channel, a cloud simulator, a name in place of a backend",
    explanation=(
        'The argument is still there, and the text that is given for it is not taken any more: `channel="ibm_quantum"` of the runtime '
        "client, the cloud simulators that were shut down in May 2024, the name of a backend where an object is wanted, routing and "
        "layout methods that left the transpiler. The value is followed to the literal that it comes from."
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
