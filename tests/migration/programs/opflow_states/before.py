from qiskit import QuantumCircuit
from qiskit.opflow import CircuitStateFn, I, StateFn, X, Y, Z

paulis = {"I": I, "X": X, "Y": Y, "Z": Z}
circuit = QuantumCircuit(2)
circuit.ry(0.4, 0)
circuit.cx(0, 1)
circuit.rz(0.3, 1)
other = QuantumCircuit(2)
other.h([0, 1])

psi = StateFn(circuit)
phi = CircuitStateFn(other)
for first, second in ("XX", "YZ", "IZ"):
    operator = paulis[first] ^ paulis[second]
    print(first + second, round((~psi @ operator @ psi).eval().real, 6))

hamiltonian = 0.5 * (X ^ X) - 0.2 * (Z ^ Y) + (I ^ Z)
print(round((psi.adjoint() @ hamiltonian @ psi).eval().real, 6))
print(round((~StateFn(hamiltonian) @ phi).eval().real, 6))
print(round((StateFn((X ^ Z), is_measurement=True) @ psi).eval().real, 6))
overlap = (~phi @ psi).eval()
print(round(overlap.real, 6), round(overlap.imag, 6))
print(psi.to_matrix().round(6).tolist(), psi.eval().primitive.data.shape)
