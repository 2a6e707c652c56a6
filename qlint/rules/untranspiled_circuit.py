"""QLT402: a circuit that reaches a runtime primitive with a gate which no device of IBM's has."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.untranspiled import SINCE, Untranspiled, untranspiled
from qlint.facts import Facts, Where
from qlint.model import Finding, Fix, Related, Severity
from qlint.rewrites.first.fitting import of_run
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
    mended = of_run(facts, found.run.span)
    if mended is None:
        return Fix(_ADVICE)
    written = next(edit.text for edit in mended[0] if edit.text.startswith("transpile("))
    return Fix(f"Write `{written}`", mended[1], mended[0])


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
