"""Values of arguments that were right once: what the signatures of the history can't tell, by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qlint.knowledge.ibm import PLATFORM_SINCE, SERVICE

_RUNTIME = "qiskit-ibm-runtime"
_MODES = ("qiskit_ibm_runtime.session.Session", "qiskit_ibm_runtime.batch.Batch")
_PRIMITIVES = (
    "qiskit_ibm_runtime.sampler.SamplerV2",
    "qiskit_ibm_runtime.estimator.EstimatorV2",
    "qiskit_ibm_runtime.executor_sampler.sampler.SamplerV2",
    "qiskit_ibm_runtime.executor_estimator.estimator.EstimatorV2",
)
_SIMULATORS = frozenset({
    "ibmq_qasm_simulator", "simulator_extended_stabilizer", "simulator_mps", "simulator_stabilizer", "simulator_statevector",
})  # fmt: skip
_CLASSIC = frozenset({
    "https://api.quantum-computing.ibm.com/api", "https://auth.quantum-computing.ibm.com/api", "https://auth.quantum.ibm.com/api",
    "https://quantumexperience.ng.bluemix.net/api",
})  # fmt: skip
_LOCALLY = ("channel", "local")
_SHUT_DOWN = "is a cloud simulator that was shut down in May 2024"
_TRANSPILE = ("qiskit.compiler.transpiler.transpile", "qiskit.transpiler.preset_passmanagers.generate_preset_pass_manager")


@dataclass(frozen=True, slots=True)
class RetiredValue:
    """Texts that a parameter doesn't take any more from the release `since` of `distribution` on: those in `values`, or of the `form`.

    With neither, any text. `callees` are functions, classes and methods by their definition paths, `position` that of the parameter.
    `said` is the fact, `instead` the code to write. `unless` is the value of another parameter for which this one doesn't count.
    """

    callees: tuple[str, ...]
    parameter: str
    position: int | None
    values: frozenset[str]
    distribution: str
    since: str
    said: str
    instead: str
    form: str = ""
    unless: tuple[str, str] = ("", "")

    def fits(self, text: str | None) -> bool:
        """Whether the text, None for one that isn't known, is one of them."""
        if self.form:
            return text is not None and re.fullmatch(self.form, text) is not None
        return not self.values or text in self.values


@dataclass(frozen=True, slots=True)
class ComingValue:
    """Texts that a parameter takes from the release `since` of `distribution` on, and earlier releases refuse; the rest as above."""

    callees: tuple[str, ...]
    parameter: str
    position: int | None
    values: frozenset[str]
    distribution: str
    since: str


# All channels that some release of the runtime client took; its first two releases called them `auth`.
CHANNELS = ("ibm_quantum_platform", "ibm_cloud", "local", "ibm_quantum")
FORMER_CHANNELS = ("cloud", "legacy")


def coming_values() -> Iterator[ComingValue]:
    """All that are known."""
    # qiskit_runtime_service.py raises ValueError before, and save_account InvalidAccountError.
    for value, since, callees in (
        ("ibm_quantum_platform", PLATFORM_SINCE, (SERVICE, f"{SERVICE}.save_account")),
        ("local", "0.26.0", (SERVICE,)),
    ):
        yield ComingValue(callees, "channel", None, frozenset({value}), _RUNTIME, since)


def retired_values() -> Iterator[RetiredValue]:
    """All that are known; of several about one parameter, the first that fits says it."""
    # qiskit_runtime_service.py: 0.41.0 raises ValueError for the channel that 0.40.1 still took with a warning, and save_account
    # InvalidAccountError.
    for callee, position in ((SERVICE, 0), (f"{SERVICE}.save_account", None)):
        yield RetiredValue(
            (callee,), "channel", position, frozenset({"ibm_quantum"}), _RUNTIME, "0.41.0",
            "is refused since qiskit-ibm-runtime 0.41.0 (the classic platform was shut down)", 'channel="ibm_quantum_platform"',
        )  # fmt: skip
    # qiskit_runtime_service.py: 0.41.0 knows instances by CRN and name only, in all channels but "local", which has none.
    yield RetiredValue(
        (SERVICE, *(f"{SERVICE}.{name}" for name in ("backend", "backends", "jobs", "least_busy", "save_account"))), "instance", None,
        frozenset(), _RUNTIME, "0.41.0", "is a hub, group and project of the classic platform, which was shut down", "instance=crn",
        r"ibm-q[\w-]*/[\w-]+/[\w-]+", _LOCALLY,
    )  # fmt: skip
    # What releases of the clients had as the address of the channel that 0.41.0 refuses.
    yield RetiredValue(
        (SERVICE, f"{SERVICE}.save_account"), "url", None, _CLASSIC, _RUNTIME, "0.41.0",
        "is an address of the classic platform, which was shut down", 'channel="ibm_quantum_platform"', "", _LOCALLY,
    )  # fmt: skip
    # The service, not the client, ended them on 15 May 2024; 0.24.0 is the first release of the client after that day.
    for callees, parameter, instead in (
        ((f"{SERVICE}.backend", f"{SERVICE}.get_backend"), "name", "AerSimulator()"),
        (_MODES, "backend", "backend=AerSimulator()"),
        (_PRIMITIVES, "mode", "mode=AerSimulator()"),
    ):
        yield RetiredValue(callees, parameter, 0, _SIMULATORS, _RUNTIME, "0.24.0", _SHUT_DOWN, instead)
    # session.py and batch.py: 0.33.2 looks the name up with a warning, 0.34.0 raises ValueError.
    yield RetiredValue(
        _MODES, "backend", 0, frozenset(), _RUNTIME, "0.34.0",
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
