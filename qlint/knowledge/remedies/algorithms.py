"""Where qiskit.algorithms went, and the parts that did not come along; and what became of qiskit's dead elements."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import each_ended, in_words, moved, moved_module
from qlint.knowledge.schema import Remedy

_OLD = "qiskit.algorithms"
_NEW = "qiskit_algorithms"
_PRIMITIVE_NOTE = "takes a primitive in place of quantum_instance="

_MOVED = (
    moved_module(_OLD, _NEW, "what took quantum_instance= takes a primitive"),
    moved_module(f"{_OLD}.eigen_solvers", f"{_NEW}.eigensolvers", _PRIMITIVE_NOTE),
    moved_module(f"{_OLD}.minimum_eigen_solvers", f"{_NEW}.minimum_eigensolvers", _PRIMITIVE_NOTE),
    moved_module(f"{_OLD}.evolvers", f"{_NEW}.time_evolvers", _PRIMITIVE_NOTE),
    *(
        moved(f"{_OLD}.{old}", f"{_NEW}.{new}", _PRIMITIVE_NOTE)
        for old, new in (
            ("EvolutionProblem", "TimeEvolutionProblem"),
            ("EvolutionResult", "TimeEvolutionResult"),
            ("ImaginaryEvolver", "ImaginaryTimeEvolver"),
            ("RealEvolver", "RealTimeEvolver"),
        )
    ),
    Remedy(
        f"{_OLD}.eval_observables",
        "estimate_observables(estimator, circuit, observables)",
        f"{_NEW}.estimate_observables",
        "takes an estimator in place of quantum_instance",
    ),
    *each_ended(_OLD, ("HHL", "Shor"), "no distribution has it"),
    *each_ended(_OLD, ("factorizers", "linear_solvers"), "no distribution has it"),
)

_AQUA_NOTE = "its parts went to qiskit-algorithms, -nature, -finance, -machine-learning and -optimization"

_ELEMENTS = (
    in_words("qiskit.aqua", _AQUA_NOTE),
    in_words("qiskit_aqua", _AQUA_NOTE),
    moved_module("qiskit.aqua.components.optimizers", f"{_NEW}.optimizers", "they take a function by minimize()"),
    moved("qiskit.aqua.aqua_globals", f"{_NEW}.utils.algorithm_globals", "its settings are its own"),
    Remedy("qiskit.chemistry", "qiskit_nature", note="install qiskit-nature"),
    Remedy("qiskit.finance", "qiskit_finance", note="install qiskit-finance"),
    in_words("qiskit.ignis", "qiskit-experiments has the characterization, mthree the mitigation"),
    *(
        Remedy(f"qiskit.ignis.verification.{module}marginal_counts", "marginal_counts(counts, indices)", "qiskit.result.marginal_counts")
        for module in ("", "tomography.", "tomography.data.")
    ),
    Remedy("qiskit.ml", "qiskit_machine_learning", note="install qiskit-machine-learning"),
    Remedy("qiskit.optimization", "qiskit_optimization", note="install qiskit-optimization"),
)

ENTRIES: tuple[Remedy, ...] = (*_MOVED, *_ELEMENTS)
