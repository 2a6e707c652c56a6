"""What takes the place of what left qiskit-aer and qiskit-algorithms."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.remedies.forms import argument, dropped, each_argument_dropped, ended, in_words, renamed
from qlint.knowledge.schema import Action, Remedy

_AER = "qiskit_aer"
_ERROR = f"{_AER}.noise.errors.quantum_error.QuantumError"
_BACKEND = f"{_AER}.backends.aerbackend.AerBackend"
_PRIMITIVES = f"{_AER}.primitives"
_GRADIENTS = "qiskit_algorithms.gradients"
_FIDELITY = "qiskit_algorithms.state_fidelities.ComputeUncompute"
_ADAPTIVE = "qiskit_algorithms.AdaptVQE"

_CIRCUITS_NOTE = "backends take the circuits themselves"
_PULSE_NOTE = "the distribution qiskit-dynamics simulates pulses"
_GATES_NOTE = "errors are made of instructions of qiskit.circuit.library"
_RUN_NOTE = "they are given to run"
_SHOTS_NOTE = "the options that it took had them: the primitives of version two take nothing else"

_BY_ESTIMATOR = (
    "BaseEstimatorGradient",
    "BaseQGT",
    "FiniteDiffEstimatorGradient",
    "LinCombEstimatorGradient",
    "LinCombQGT",
    "QFI",
    "SPSAEstimatorGradient",
)
_BY_SAMPLER = ("BaseSamplerGradient", "FiniteDiffSamplerGradient", "LinCombSamplerGradient", "SPSASamplerGradient")

_AER_ENTRIES = (
    ended(f"{_AER}.PulseSimulator", _PULSE_NOTE),
    ended(f"{_AER}.pulse", _PULSE_NOTE),
    ended(f"{_AER}.jobs.AerJobSet", "a job holds all circuits"),
    dropped(f"{_AER}.jobs.split_qobj", _CIRCUITS_NOTE),
    dropped(f"{_AER}.jobs.aerjob.AerJob.qobj", _CIRCUITS_NOTE),
    ended(f"{_BACKEND}.defaults", "the pulse defaults went with qiskit.pulse"),
    dropped(f"{_BACKEND}.status", "a simulator is always ready"),
    renamed(f"{_ERROR}.number_of_qubits", "error.num_qubits", f"{_AER}.noise.QuantumError.num_qubits"),
    *(in_words(f"{_ERROR}.set_{name}", f"assign to QuantumError.{name}") for name in ("atol", "rtol")),
    ended(f"{_AER}.noise.noise_model.NoiseModel.add_nonlocal_quantum_error", "only the qubits of an instruction can have its noise"),
)


def _members() -> Iterator[Remedy]:
    """What objects of qiskit-algorithms have in place of options for a primitive of version one."""
    for name, module, new in (
        ("BaseEstimatorGradient", "base.base_estimator_gradient", "precision"),
        ("BaseQGT", "base.base_qgt", "precision"),
        ("BaseSamplerGradient", "base.base_sampler_gradient", "shots"),
        ("QFI", "qfi", "precision"),
    ):
        yield Remedy(f"{_GRADIENTS}.{module}.{name}.options", f"gradient.{new}", f"{_GRADIENTS}.{name}.{new}", _SHOTS_NOTE)
        yield Remedy(
            f"{_GRADIENTS}.{module}.{name}.update_default_options",
            f"gradient.{new} = {new}",
            f"{_GRADIENTS}.{name}.{new}",
            _SHOTS_NOTE,
        )
    fidelity = "qiskit_algorithms.state_fidelities.compute_uncompute.ComputeUncompute"
    yield Remedy(f"{fidelity}.options", "fidelity.shots", f"{_FIDELITY}.shots", _SHOTS_NOTE)
    yield Remedy(f"{fidelity}.update_default_options", "fidelity.shots = shots", f"{_FIDELITY}.shots", _SHOTS_NOTE)
    threshold = "qiskit_algorithms.minimum_eigensolvers.adapt_vqe.AdaptVQE.threshold"
    yield renamed(threshold, "solver.gradient_threshold", f"{_ADAPTIVE}.gradient_threshold")


ENTRIES: tuple[Remedy, ...] = (*_AER_ENTRIES, *_members())

ARGUMENTS: tuple[Remedy, ...] = (
    *each_argument_dropped((f"{_AER}.AerSimulator.run",), ("validate",), "there is no Qobj any more"),
    *each_argument_dropped(
        (f"{_AER}.noise.{name}" for name in ("QuantumError", "depolarizing_error", "kraus_error", "mixed_unitary_error", "pauli_error")),
        ("standard_gates",),
        _GATES_NOTE,
    ),
    *each_argument_dropped((f"{_AER}.noise.QuantumError",), ("number_of_qubits", "atol"), "the instructions say it"),
    *each_argument_dropped((f"{_AER}.noise.NoiseModel.from_backend",), ("standard_gates",), _GATES_NOTE),
    *each_argument_dropped((f"{_PRIMITIVES}.Sampler", f"{_PRIMITIVES}.Estimator"), ("circuits", "parameters"), _RUN_NOTE),
    *each_argument_dropped((f"{_PRIMITIVES}.Estimator",), ("observables",), _RUN_NOTE),
    *(
        argument(f"{_GRADIENTS}.{name}", "options", f"{new}={new}", f"{_GRADIENTS}.{name}({new}=)", note=_SHOTS_NOTE)
        for names, new in ((_BY_ESTIMATOR, "precision"), (_BY_SAMPLER, "shots"))
        for name in names
    ),
    argument(_FIDELITY, "options", "shots=shots", f"{_FIDELITY}(shots=)", note=_SHOTS_NOTE),
    argument(_ADAPTIVE, "threshold", "gradient_threshold=threshold", f"{_ADAPTIVE}(gradient_threshold=)", action=Action.MOVED),
)
