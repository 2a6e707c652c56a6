"""What takes the place of what left qiskit.quantum_info and its classes."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import in_words, moved_module, renamed
from qlint.knowledge.schema import Remedy

_INFO = "qiskit.quantum_info"
_PAULI = f"{_INFO}.operators.symplectic.pauli.Pauli"
_OLD_PAULI = f"{_INFO}.operators.pauli.Pauli"  # before qiskit 0.17
_CLIFFORD = f"{_INFO}.operators.symplectic.clifford.Clifford"
_NEW_PAULI = f"{_INFO}.Pauli"

ENTRIES: tuple[Remedy, ...] = (
    moved_module(f"{_INFO}.synthesis", "qiskit.synthesis"),
    moved_module(f"{_INFO}.synthesis.xx_decompose", "qiskit.synthesis.two_qubit.xx_decompose"),
    Remedy(f"{_INFO}.synthesis.decompose_clifford", "synth_clifford_full(clifford)", "qiskit.synthesis.synth_clifford_full"),
    Remedy(f"{_INFO}.synthesis.decompose_cnotdihedral", "synth_cnotdihedral_full(element)", "qiskit.synthesis.synth_cnotdihedral_full"),
    Remedy(f"{_INFO}.decompose_clifford", "synth_clifford_full(clifford)", "qiskit.synthesis.synth_clifford_full"),
    Remedy(f"{_INFO}.PauliTable", "PauliList(data)", f"{_INFO}.PauliList", "keeps phases, too"),
    Remedy(f"{_INFO}.StabilizerTable", "PauliList(data)", f"{_INFO}.PauliList", 'signs are written in the labels: "-XX"'),
    Remedy(f"{_INFO}.euler_angles_1q", "OneQubitEulerDecomposer().angles(matrix)", "qiskit.synthesis.OneQubitEulerDecomposer.angles"),
    Remedy(f"{_INFO}.pauli_group", "pauli_basis(num_qubits)", f"{_INFO}.pauli_basis"),
    Remedy(f"{_INFO}.basis_state", "Statevector.from_label(label)", f"{_INFO}.Statevector.from_label"),
    Remedy(f"{_INFO}.projector", "DensityMatrix(state)", f"{_INFO}.DensityMatrix"),
    Remedy(f"{_INFO}.random_state", "random_statevector(dims)", f"{_INFO}.random_statevector"),
    Remedy(f"{_INFO}.random_pauli_table", "random_pauli_list(num_qubits)", f"{_INFO}.random_pauli_list"),
    Remedy(f"{_INFO}.random_stabilizer_table", "random_pauli_list(num_qubits)", f"{_INFO}.random_pauli_list"),
    Remedy(f"{_CLIFFORD}.table", "clifford.tableau", f"{_INFO}.Clifford", "an array of booleans, with the phases in its last column"),
    Remedy(f"{_CLIFFORD}.stabilizer", "clifford.stab", f"{_INFO}.Clifford.stab", 'an array; clifford.to_labels(mode="S") gives texts'),
    Remedy(
        f"{_CLIFFORD}.destabilizer", "clifford.destab", f"{_INFO}.Clifford.destab", 'an array; clifford.to_labels(mode="D") gives texts'
    ),
    renamed(
        f"{_INFO}.operators.symplectic.sparse_pauli_op.SparsePauliOp.table",
        "operator.paulis",
        f"{_INFO}.SparsePauliOp.paulis",
        "a PauliList",
    ),
    Remedy(f"{_PAULI}.from_label", "Pauli(label)", _NEW_PAULI),
    Remedy(f"{_PAULI}.to_spmatrix", "pauli.to_matrix(sparse=True)", f"{_NEW_PAULI}.to_matrix"),
    Remedy(f"{_PAULI}.kron", "pauli.expand(other)", f"{_NEW_PAULI}.expand"),
    Remedy(f"{_PAULI}.sgn_prod", "first.compose(second)", f"{_NEW_PAULI}.compose", "the sign is in the phase of what it gives"),
    Remedy(f"{_PAULI}.pauli_single", "Pauli(label)", _NEW_PAULI),
    Remedy(f"{_PAULI}.random", "random_pauli(num_qubits)", f"{_INFO}.random_pauli"),
    Remedy(f"{_INFO}.operators.base_operator.BaseOperator.to_operator", "Operator(pauli)", f"{_INFO}.Operator"),
    renamed(f"{_OLD_PAULI}.numberofqubits", "pauli.num_qubits", f"{_NEW_PAULI}.num_qubits"),
    Remedy(f"{_PAULI}.append_paulis", "pauli.expand(other)", f"{_NEW_PAULI}.expand"),
    Remedy(f"{_PAULI}.insert_paulis", "pauli.insert(qubits, other)", f"{_NEW_PAULI}.insert"),
    Remedy(f"{_PAULI}.delete_qubits", "pauli.delete(qubits)", f"{_NEW_PAULI}.delete"),
    in_words(f"{_PAULI}.update_x", "assign to pauli.x"),
    in_words(f"{_PAULI}.update_z", "assign to pauli.z"),
)
