from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector

paulis = {"I": SparsePauliOp("I"), "X": SparsePauliOp("X"), "Y": SparsePauliOp("Y"), "Z": SparsePauliOp("Z")}
circuit = QuantumCircuit(2)
circuit.ry(0.4, 0)
circuit.cx(0, 1)
circuit.rz(0.3, 1)
other = QuantumCircuit(2)
other.h([0, 1])

psi = Statevector(circuit)
phi = Statevector(other)
for first, second in ("XX", "YZ", "IZ"):
    operator = paulis[first] ^ paulis[second]
    print(first + second, round(psi.expectation_value(operator).real, 6))

hamiltonian = 0.5 * SparsePauliOp("XX") - 0.2 * SparsePauliOp("ZY") + SparsePauliOp("IZ")
print(round(psi.expectation_value(hamiltonian).real, 6))
print(round(phi.expectation_value(hamiltonian).real, 6))
print(round(psi.expectation_value(SparsePauliOp("XZ")).real, 6))
overlap = phi.inner(psi)
print(round(overlap.real, 6), round(overlap.imag, 6))
print(psi.data.round(6).tolist(), psi.data.shape)
