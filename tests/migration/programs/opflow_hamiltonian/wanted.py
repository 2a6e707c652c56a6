from qiskit.quantum_info import SparsePauliOp

field = 0.25
hamiltonian = 0.5 * SparsePauliOp("XX") + field * SparsePauliOp("ZZ") - SparsePauliOp("IZ") / 10
for shift in range(2):
    hamiltonian += 0.01 * SparsePauliOp("ZI")

other = SparsePauliOp.from_list([("XX", 1), ("ZI", -0.5)])
print(hamiltonian.num_qubits, other.num_qubits)
print(hamiltonian.to_matrix().real.round(3).tolist())
print((hamiltonian @ other).to_matrix().real.round(3).tolist())
