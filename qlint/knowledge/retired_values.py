"""Values of arguments that were right once: what the signatures of the history can't tell, by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qlint.knowledge.ibm import SERVICE

_RUNTIME = "qiskit-ibm-runtime"
_PRIMITIVES = (
    "qiskit_ibm_runtime.sampler.SamplerV2",
    "qiskit_ibm_runtime.estimator.EstimatorV2",
    "qiskit_ibm_runtime.executor_sampler.sampler.SamplerV2",
    "qiskit_ibm_runtime.executor_estimator.estimator.EstimatorV2",
)
_TRANSPILE = ("qiskit.compiler.transpiler.transpile", "qiskit.transpiler.preset_passmanagers.generate_preset_pass_manager")


@dataclass(frozen=True, slots=True)
class RetiredValue:
    """Texts that a parameter doesn't take any more from the release `since` of `distribution` on; any text where `values` is empty.

    `callees` are functions, classes and methods by their definition paths, `position` that of the parameter. `said` is the fact,
    `instead` the code to write.
    """

    callees: tuple[str, ...]
    parameter: str
    position: int | None
    values: frozenset[str]
    distribution: str
    since: str
    said: str
    instead: str


def retired_values() -> Iterator[RetiredValue]:
    """All that are known."""
    # qiskit_runtime_service.py: 0.41.0 raises ValueError for the channel that 0.40.1 still took with a warning, and save_account
    # InvalidAccountError.
    yield RetiredValue(
        (SERVICE, f"{SERVICE}.save_account"), "channel", None, frozenset({"ibm_quantum"}), _RUNTIME, "0.41.0",
        "is refused since qiskit-ibm-runtime 0.41.0 (the classic platform was shut down)", 'channel="ibm_quantum_platform"',
    )  # fmt: skip
    # The service, not the client, ended them on 15 May 2024; 0.24.0 is the first release of the client after that day.
    yield RetiredValue(
        (f"{SERVICE}.backend", f"{SERVICE}.get_backend"), "name", 0,
        frozenset({
            "ibmq_qasm_simulator", "simulator_extended_stabilizer", "simulator_mps", "simulator_stabilizer", "simulator_statevector",
        }),
        _RUNTIME, "0.24.0", "is a cloud simulator that was shut down in May 2024", "AerSimulator()",
    )  # fmt: skip
    # session.py and batch.py: 0.33.2 looks the name up with a warning, 0.34.0 raises ValueError.
    yield RetiredValue(
        ("qiskit_ibm_runtime.session.Session", "qiskit_ibm_runtime.batch.Batch"), "backend", 0, frozenset(), _RUNTIME, "0.34.0",
        "is a name, and since qiskit-ibm-runtime 0.34.0 only a backend object is taken", "backend=service.backend(name)",
    )  # fmt: skip
    # base_primitive.py: the same for the primitives.
    yield RetiredValue(
        _PRIMITIVES, "mode", 0, frozenset(), _RUNTIME, "0.34.0",
        "is a name, and since qiskit-ibm-runtime 0.34.0 only an object is taken", "mode=service.backend(name)",
    )  # fmt: skip
    # The entry points of the wheels, in the groups `qiskit.transpiler.routing`, `.layout` and `.translation`.
    for parameter, value, since, instead in (
        ("routing_method", "stochastic", "2.0.0", 'routing_method="sabre"'),
        ("layout_method", "noise_adaptive", "1.0.0", 'layout_method="sabre"'),
        ("translation_method", "unroller", "1.0.0", 'translation_method="translator"'),
    ):
        yield RetiredValue(
            _TRANSPILE, parameter, None, frozenset({value}), "qiskit", since, f"is no {parameter} since qiskit {since}", instead
        )
