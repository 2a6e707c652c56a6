"""QLT401: a circuit that is handed to `run` of a version 2 primitive as it is, where a list is wanted."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Called, Facts, Instance, Items, Nothing, Value
from qlint.fixes.advice import Advice, written
from qlint.knowledge.ibm import CIRCUIT, ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rewrites.first import second_runs
from qlint.rule import Example, Rule

_PARAMETER = "pubs"


def check(facts: Facts) -> Iterator[Finding]:
    for called in facts.calls():
        value = _given(facts, called)
        if value is None or called.guard is not None:
            continue
        there = [each for each in value if not isinstance(each, Nothing)]  # methods of circuits may give None, which is no list either
        if there and all(_is_circuit(facts, each) for each in there):
            yield from _alone(facts, called)
        elif all(_plays(facts, called, ESTIMATORS_V2)) and all(_has_bare_circuit(facts, each) for each in value):
            yield from _without_observables(facts, called)


def _given(facts: Facts, called: Called) -> Value | None:
    """What is passed to `run`, if that of primitives of version 2 is called and nothing else."""
    if not called.bound or not all(each.member == "run" for each in called.callees):
        return None
    return called.call.argument(_PARAMETER, 0) if all(_plays(facts, called, (*SAMPLERS_V2, *ESTIMATORS_V2))) else None


def _plays(facts: Facts, called: Called, part: tuple[str, ...]) -> Iterator[bool]:
    for owner in facts.receiver(called.call):
        yield isinstance(owner, Instance) and plays(facts.knowledge, owner.cls, part)


def _is_circuit(facts: Facts, each: object) -> bool:
    return isinstance(each, Instance) and plays(facts.knowledge, each.cls, CIRCUIT)


def _has_bare_circuit(facts: Facts, each: object) -> bool:
    """Whether it is a list or tuple whose first element is a circuit: an estimator takes it for a whole pub, without observables."""
    match each:
        case Items(elements=[first, *_], exact=True, keys=None):
            return all(_is_circuit(facts, element) for element in first)
    return False


def _alone(facts: Facts, called: Called) -> Iterator[Finding]:
    name = _name(called)
    sampler = all(_plays(facts, called, SAMPLERS_V2))
    wanted = "[circuit]" if sampler else "[(circuit, observables)]"
    message = f"`{name}.run` takes a list of pubs, and this is a circuit: it would be read gate by gate; write `run({wanted})`"
    argument = called.positional[0] if called.positional else None
    if sampler and argument is not None:
        code = facts.source.text[argument.span.start : argument.span.end]
        yield RULE.finding(argument.span, symbol=f"{_path(called)}.run", message=message, fixes=(_wrapped(argument.span, code),))
    else:
        yield RULE.finding(_span(called), symbol=f"{_path(called)}.run", message=message, fixes=_fixes(facts, called, wanted))


def _wrapped(span: Span, written: str) -> Fix:
    edits = (Edit(Span(span.start, span.start), "["), Edit(Span(span.end, span.end), "]"))
    return Fix(f"Write `[{written}]`" if "\n" not in written else "Put it into a list", Applicability.SAFE, edits)


def _without_observables(facts: Facts, called: Called) -> Iterator[Finding]:
    message = f"`{_name(called)}.run` takes pubs of a circuit and its observables, and this holds a circuit alone"
    fixes = _fixes(facts, called, "[(circuit, observables)]")
    yield RULE.finding(_span(called), symbol=f"{_path(called)}.run", message=message, fixes=fixes)


def _fixes(facts: Facts, called: Called, wanted: str) -> tuple[Fix, ...]:
    return written(Advice("", (Fix(f"Write `run({wanted})`"),)), second_runs.of_argument(facts, _span(called))).fixes


def _span(called: Called) -> Span:
    named = (each for each in called.named if each.name == _PARAMETER)
    return next((each.span for each in (*called.positional, *named)), called.span)


def _path(called: Called) -> str:
    return called.callees[0].path


def _name(called: Called) -> str:
    return _path(called).rpartition(".")[2]


_CIRCUIT = "from qiskit import QuantumCircuit\nfrom qiskit.primitives import {} as Primitive\n\ncircuit = QuantumCircuit(1, 1)\n"
_SAMPLER, _ESTIMATOR = _CIRCUIT.format("StatevectorSampler"), _CIRCUIT.format("StatevectorEstimator")

RULE = Rule(
    code="QLT401",
    name="circuit-not-in-list",
    summary="a circuit handed to `run` of a version 2 primitive without a list around it",
    explanation=(
        "`run` of the primitives of version 2 (`SamplerV2`, `EstimatorV2`, `StatevectorSampler`, and those of qiskit_aer and "
        "qiskit_ibm_runtime) takes a list of pubs: a circuit, or a tuple of a circuit with observables and parameter values. A "
        "circuit by itself is iterated over, and refused for its first gate; version 1 took it. An estimator needs the tuple."
    ),
    examples=(
        Example(bad=f"{_SAMPLER}Primitive().run(circuit)\n", good=f"{_SAMPLER}Primitive().run([circuit])\n"),
        Example(bad=f"{_ESTIMATOR}Primitive().run([circuit])\n", good=f"{_ESTIMATOR}Primitive().run([(circuit, 'Z')])\n"),
    ),
    check=check,
    needs=frozenset({"run"}),
)
