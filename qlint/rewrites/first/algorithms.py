"""The algorithms that took `quantum_instance`, and how what they are given besides goes on."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from qlint.facts import Watched
from qlint.rewrites.text.following import Following

ARGUMENT = "quantum_instance"
_HOMES = ("qiskit_algorithms.", "qiskit.algorithms.")
_GONE = ("expectation", "include_custom", "max_evals_grouped")  # of how an operator was measured
_CALLED_WITH = 4  # arguments of a callback, the last of which was a deviation, and is a dictionary


@dataclass(frozen=True, slots=True)
class Algorithm:
    """One of them: `taken` is what it took by position, and `varied`, where it looks for parameters, what it has to be given by now."""

    sampler: bool
    taken: tuple[str, ...]
    varied: tuple[str, ...] = ()

    @property
    def primitive(self) -> str:
        return "sampler" if self.sampler else "estimator"

    @property
    def names(self) -> Mapping[str, str]:
        """How its arguments go on, "" for one that goes."""
        kept = {each: each for each in self.taken if each != "gradient"}
        return {**kept, **dict.fromkeys(_GONE, ""), ARGUMENT: self.primitive}

    @property
    def places(self) -> tuple[str, ...]:
        """The first parameters, as far as it takes them by position as before."""
        return () if self.varied else self.taken[:-1]

    def is_told_alike(self, known: Following, call: ast.Call) -> bool:
        """Whether the program tells a search all that it has to, and learns what it did: nobody reads a deviation, or the state."""
        given = {*self.taken[: len(call.args)], *(each.arg for each in call.keywords)}
        if not self.varied or not given.issuperset(self.varied):
            return not self.varied
        place = self.taken.index("callback")
        by_name = next((each.value for each in call.keywords if each.arg == "callback"), None)
        callback = by_name or (call.args[place] if place < len(call.args) else None)
        return "eigenstate" not in known.tree.attributes and (callback is None or _reads_no_deviation(known, callback))


_SEARCH = ("initial_point", "gradient", "expectation", "include_custom", "max_evals_grouped", "callback", ARGUMENT)
# Without MaximumLikelihoodAmplitudeEstimation: with a transpiler, that of qiskit-algorithms 0.4 runs only the first of its circuits.
_ALL: Mapping[str, Algorithm] = {
    "VQE": Algorithm(False, ("ansatz", "optimizer", *_SEARCH), varied=("ansatz", "optimizer")),
    "QAOA": Algorithm(True, ("optimizer", "reps", "initial_state", "mixer", *_SEARCH), varied=("optimizer",)),
    "Grover": Algorithm(True, ("iterations", "growth_rate", "sample_from_iterations", ARGUMENT)),
    "AmplitudeEstimation": Algorithm(True, ("num_eval_qubits", "phase_estimation_circuit", "iqft", ARGUMENT)),
    "FasterAmplitudeEstimation": Algorithm(True, ("delta", "maxiter", "rescale", ARGUMENT)),
    "IterativeAmplitudeEstimation": Algorithm(True, ("epsilon_target", "alpha", "confint_method", "min_ratio", ARGUMENT)),
    "PhaseEstimation": Algorithm(True, ("num_evaluation_qubits", ARGUMENT)),
}


def named(path: str) -> Algorithm | None:
    """The algorithm at a path, where it is now or was before."""
    return _ALL.get(path.rpartition(".")[2]) if path.startswith(_HOMES) else None


def algorithm(known: Following, call: ast.Call) -> Algorithm | None:
    """The algorithm that a call makes."""
    found = [named(each.path) if isinstance(each, Watched) else None for each in known.value(call.func)]
    return found[0] if len(found) == 1 else None


def _reads_no_deviation(known: Following, callback: ast.expr) -> bool:
    """Whether nothing that may be called back reads the last of what it is told."""
    found: list[ast.AST] = [callback]
    if isinstance(callback, ast.Name):
        found = [node for node in ast.walk(known.tree.tree) if isinstance(node, ast.FunctionDef) and node.name == callback.id]
        found += [each for each in known.tree.names(callback.id) if not isinstance(each.ctx, ast.Load)]
    return bool(found) and all(map(_leaves_last, found))


def _leaves_last(function: ast.AST) -> bool:
    match function:
        case ast.Constant(value=None):
            return True
        case ast.FunctionDef(args=args) | ast.Lambda(args=args):
            last = args.args[-1].arg if len(args.args) == _CALLED_WITH and args.vararg is None else ""
            return bool(last) and not any(isinstance(node, ast.Name) and node.id == last for node in ast.walk(function))
    return False
