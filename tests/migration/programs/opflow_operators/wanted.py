from qiskit.quantum_info import SparsePauliOp, Statevector
from qiskit import QuantumCircuit

hamiltonian = SparsePauliOp.from_list([("XX", 0.5), ("ZZ", 0.25), ("IZ", 0.1)])

state = QuantumCircuit(2)
state.h(0)
state.cx(0, 1)
state.rz(0.3, 1)

psi = Statevector(state)
energy = psi.expectation_value(hamiltonian)
print("energy:", round(energy.real, 6))
print("qubits:", hamiltonian.num_qubits)
