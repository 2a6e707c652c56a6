"""What takes the place of qiskit.opflow."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import each_in_words, ended, in_words, moved
from qlint.knowledge.schema import Remedy

_PACKAGE = "qiskit.opflow"
_INFO = "qiskit.quantum_info"
_SPARSE = f"{_INFO}.SparsePauliOp"
_TENSOR_NOTE = "the operator ^ becomes tensor(), @ stays"
_SAME_NOTE = "for the operators of qiskit.quantum_info"
_STATE_NOTE = "Statevector(circuit) makes the state, expectation_value(operator) evaluates it"
_EXPECTATION_NOTE = "an estimator of qiskit.primitives takes circuit and operator, and chooses the measurements itself"
_GRADIENT_NOTE = "the distribution qiskit-algorithms has gradients in qiskit_algorithms.gradients"

ENTRIES: tuple[Remedy, ...] = (
    in_words(
        _PACKAGE,
        "operators are SparsePauliOp and Operator of qiskit.quantum_info, states its Statevector, expectation values what the estimators "
        "of qiskit.primitives give",
    ),
    *(
        Remedy(f"{_PACKAGE}.{name}", code, _SPARSE, note)
        for name, code, note in (
            ("PauliOp", "SparsePauliOp(pauli, coeff)", ""),
            ("PauliSumOp", "SparsePauliOp.from_list(pairs)", "takes the pairs of text and coefficient that PauliSumOp.from_list took"),
            ("SummedOp", "SparsePauliOp.sum(operators)", ""),
            ("TaperedPauliSumOp", "SparsePauliOp.from_list(pairs)", ""),
            ("TensoredOp", "first.tensor(second)", "of SparsePauliOp or Operator"),
            ("ComposedOp", "first @ second", "of SparsePauliOp or Operator"),
            ("I", 'SparsePauliOp("I")', _TENSOR_NOTE),
            ("X", 'SparsePauliOp("X")', _TENSOR_NOTE),
            ("Y", 'SparsePauliOp("Y")', _TENSOR_NOTE),
            ("Z", 'SparsePauliOp("Z")', _TENSOR_NOTE),
            ("AbelianGrouper", "operator.group_commuting(qubit_wise=True)", "of SparsePauliOp"),
        )
    ),
    *(
        Remedy(f"{_PACKAGE}.{name}", f"Operator({gate}())", f"{_INFO}.Operator", "with the gate from qiskit.circuit.library")
        for name, gate in (("CX", "CXGate"), ("CZ", "CZGate"), ("H", "HGate"), ("S", "SGate"), ("Swap", "SwapGate"), ("T", "TGate"))
    ),
    *(
        Remedy(f"{_PACKAGE}.{name}", f'Statevector.from_label("{label}")', f"{_INFO}.Statevector.from_label")
        for name, label in (("Zero", "0"), ("One", "1"), ("Plus", "+"), ("Minus", "-"))
    ),
    Remedy(f"{_PACKAGE}.CircuitOp", "Operator(circuit)", f"{_INFO}.Operator"),
    Remedy(f"{_PACKAGE}.MatrixOp", "Operator(matrix)", f"{_INFO}.Operator"),
    Remedy(f"{_PACKAGE}.PrimitiveOp", "Operator(data)", f"{_INFO}.Operator", "SparsePauliOp for Paulis"),
    *(
        Remedy(f"{_PACKAGE}.{name}", "Statevector(data)", f"{_INFO}.Statevector", _STATE_NOTE)
        for name in ("CircuitStateFn", "SparseVectorStateFn", "StateFn", "VectorStateFn")
    ),
    Remedy(f"{_PACKAGE}.DictStateFn", "Statevector.from_label(label)", f"{_INFO}.Statevector.from_label", _STATE_NOTE),
    *(
        moved(f"{_PACKAGE}.{name}", f"{_INFO}.{name}", _SAME_NOTE)
        for name in ("anti_commutator", "commutator", "double_commutator", "Z2Symmetries")
    ),
    *each_in_words(
        _PACKAGE,
        ("AerPauliExpectation", "ExpectationBase", "ExpectationFactory", "MatrixExpectation", "PauliExpectation"),
        _EXPECTATION_NOTE,
    ),
    *each_in_words(_PACKAGE, ("CircuitSampler", "OperatorStateFn", "PauliBasisChange"), _EXPECTATION_NOTE),
    *each_in_words(
        _PACKAGE, ("CVaRExpectation", "CVaRMeasurement"), "the distribution qiskit-algorithms: SamplingVQE and QAOA take aggregation=alpha"
    ),
    *each_in_words(
        _PACKAGE,
        (
            "CircuitGradient",
            "CircuitQFI",
            "DerivativeBase",
            "Gradient",
            "GradientBase",
            "Hessian",
            "HessianBase",
            "NaturalGradient",
            "QFI",
            "QFIBase",
        ),
        _GRADIENT_NOTE,
    ),
    *(
        Remedy(
            f"{_PACKAGE}.{name}",
            "PauliEvolutionGate(operator, time)",
            "qiskit.circuit.library.PauliEvolutionGate",
            "synthesis= takes the formula",
        )
        for name in ("EvolutionBase", "EvolutionFactory", "EvolvedOp", "PauliTrotterEvolution")
    ),
    Remedy(f"{_PACKAGE}.MatrixEvolution", "HamiltonianGate(operator, time)", "qiskit.circuit.library.HamiltonianGate"),
    Remedy(f"{_PACKAGE}.Trotter", "LieTrotter(reps=reps)", "qiskit.synthesis.LieTrotter"),
    Remedy(f"{_PACKAGE}.Suzuki", "SuzukiTrotter(order=order, reps=reps)", "qiskit.synthesis.SuzukiTrotter"),
    moved(f"{_PACKAGE}.QDrift", "qiskit.synthesis.QDrift", "the synthesis of a PauliEvolutionGate"),
    ended(f"{_PACKAGE}.TwoQubitReduction", "qiskit-nature reduces two qubits in its ParityMapper"),
)
