"""QLT402: a circuit that reaches a runtime primitive with a gate which no device of IBM's has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.execution.untranspiled import SINCE, Untranspiled, untranspiled
from qlint.facts import Call, Facts, Instance, Where
from qlint.fixes import imports
from qlint.fixes.edits import wrapped
from qlint.knowledge.ibm import SAMPLERS_V2, plays
from qlint.model import Applicability, Finding, Fix, Related, Severity, Span
from qlint.rule import Example, Rule
from qlint.rules.sessions import PRIMITIVE_WORDS

_ERRORS = frozenset({"IBMInputValueError", "IBMError", "QiskitError"})
_ADVICE = "Transpile it for the backend: `generate_preset_pass_manager(optimization_level=1, backend=backend).run(circuit)`"


def check(facts: Facts) -> Iterator[Finding]:
    for found in untranspiled(facts):
        run = found.run
        if facts.guarded(Where(run.span, run.call.node.func), _ERRORS) is not None:
            continue
        name, gate = run.callees[0].path.rpartition(".")[2], found.gate.callees[0].member
        message = (
            f"a circuit reaches `{name}.run` as it was built, with the gate `{gate}`, which no device of IBM's has: "
            f"qiskit-ibm-runtime refuses such circuits since {SINCE}"
        )
        yield RULE.finding(
            run.span, symbol=f"{run.callees[0].path}.run", message=message, fixes=(_fix(facts, found),), related=_related(facts, found)
        )


def _related(facts: Facts, found: Untranspiled) -> tuple[Related, ...]:
    made = facts.spot(found.circuit)
    places = [Related(found.gate.span, "this gate is added here")]
    return (Related(made, "the circuit is made here"), *places) if made is not None else tuple(places)


def _fix(facts: Facts, found: Untranspiled) -> Fix:
    circuit, backend = _listed(found), _backend(facts, found)
    span = _span(facts, circuit) if circuit is not None else None
    if circuit is None or span is None or backend is None:
        return Fix(_ADVICE)
    edits = wrapped(facts.source.text, span, "transpile(", f", {backend})")
    more = imports.added(facts.source.text, "qiskit", "transpile", at=span.start)
    if edits is None or more is None:
        return Fix(_ADVICE)
    return Fix(f"Write `transpile({circuit.id}, {backend})`", Applicability.UNSAFE, (*more, *edits))


def _listed(found: Untranspiled) -> ast.Name | None:
    """The circuit's name, where a list of nothing else is what the call is given."""
    match found.run.call.node:
        case ast.Call(args=[ast.List(elts=[ast.Name() as circuit]), *_]):
            return circuit
    return None


def _backend(facts: Facts, found: Untranspiled) -> str | None:
    """The name under which the run's function knows what a sampler of version 2 is given to run on."""
    match facts.receiver(found.run.call):
        case [Instance(cls=cls, made=made)] if made is not None and plays(facts.knowledge, cls, SAMPLERS_V2):
            return _named(facts, made, found.run.call)
    return None


def _named(facts: Facts, made: Call, run: Call) -> str | None:
    """The backend's name, where what is made of it is made in the run's function: a primitive, or the session that it is given."""
    if not facts.precedes(made, run):
        return None
    given = [*made.node.args[:1], *(each.value for each in made.node.keywords if each.arg in ("mode", "backend"))]
    values = [made.argument("mode", 0), made.argument("backend")]
    match [each for each in values if each is not None]:
        case [[Instance(cls=cls, made=call)]] if cls.endswith(".IBMBackend"):
            return next((each.id for each in given if isinstance(each, ast.Name)), None)
        case [[Instance(made=call)]] if call is not None:
            return _named(facts, call, run)
    return None


def _span(facts: Facts, node: ast.expr) -> Span | None:
    lines = facts.source.lines
    return Span(lines.from_utf8(node.lineno, node.col_offset), lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or 0))


_PROGRAM = (
    "from qiskit import QuantumCircuit, transpile\nfrom qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2\n\n"
    'backend = QiskitRuntimeService().backend("ibm_x")\ncircuit = QuantumCircuit(2)\ncircuit.h(0)\ncircuit.cx(0, 1)\n'
    "circuit.measure_all()\n"
)

RULE = Rule(
    code="QLT402",
    name="untranspiled-circuit",
    summary="a circuit that reaches a runtime primitive with a gate that no IBM device has",
    explanation=(
        "Since qiskit-ibm-runtime 0.21.0 the primitives, those of version 1 as well, transpile nothing: `run` raises IBMInputValueError "
        "for a circuit with an instruction that the device does not have. Reported is what is certain: a `QuantumCircuit` of this module "
        "that surely got such a gate (`h`, `y`, `ry`, `swap`, `ccx` and others that no device has) and goes straight into `run` of a "
        "primitive on one of IBM's devices, or in a session on one; primitives of version 2 refuse it for fake devices, too. What comes "
        "out of a transpiler, a pass manager or a function that isn't known is left alone, and so are simulators."
    ),
    examples=(
        Example(
            bad=f"{_PROGRAM}SamplerV2(mode=backend).run([circuit])\n",
            good=f"{_PROGRAM}SamplerV2(mode=backend).run([transpile(circuit, backend)])\n",
        ),
    ),
    severity=Severity.WARNING,
    check=check,
    needs=PRIMITIVE_WORDS,
)
