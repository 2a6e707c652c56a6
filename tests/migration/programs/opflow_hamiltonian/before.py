from qiskit.opflow import I, X, Z, PauliSumOp

field = 0.25
hamiltonian = 0.5 * (X ^ X) + field * (Z ^ Z) - (I ^ Z) / 10
for shift in range(2):
    hamiltonian += 0.01 * (Z ^ I)

other = PauliSumOp.from_list([("XX", 1), ("ZI", -0.5)])
print(hamiltonian.num_qubits, other.num_qubits)
print(hamiltonian.to_matrix().real.round(3).tolist())
print((hamiltonian @ other).to_matrix().real.round(3).tolist())
