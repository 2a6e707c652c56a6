"""Objects that methods of Qiskit's objects return."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2, 1)
other = circuit.copy()
other.u3(0.1, 0.2, 0.3, 0)  # expect: QLT102
print(circuit.compose(other).inverse().qasm())  # expect: QLT102
circuit.x(0).c_if(0, 1)  # expect: QLT102
