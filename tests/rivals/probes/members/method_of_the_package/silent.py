"""Objects that methods of Qiskit's objects return."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2, 1)
other = circuit.copy()
other.u(0.1, 0.2, 0.3, 0)
with circuit.if_test((circuit.clbits[0], 1)):
    circuit.x(0)
print(circuit.compose(other).depth(), other.inverse().count_ops())
