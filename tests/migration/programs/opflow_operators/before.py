from qiskit.opflow import X, Y, Z, I, StateFn, CircuitStateFn
from qiskit import QuantumCircuit

hamiltonian = 0.5 * (X ^ X) + 0.25 * (Z ^ Z) + 0.1 * (I ^ Z)

state = QuantumCircuit(2)
state.h(0)
state.cx(0, 1)
state.rz(0.3, 1)

psi = CircuitStateFn(state)
energy = (~StateFn(hamiltonian) @ psi).eval()
print("energy:", round(energy.real, 6))
print("qubits:", hamiltonian.num_qubits)
