"""Objects that a constructor makes: methods, and an attribute that is read."""

import qiskit
from qiskit import QuantumCircuit, QuantumRegister

circuit = QuantumCircuit(3)
circuit.h(0)
circuit.u1(0.5, 0)  # expect: QLT102
circuit.toffoli(0, 1, 2)  # expect: QLT102
print(circuit.qasm())  # expect: QLT102
print(qiskit.QuantumCircuit(1).decompose().bind_parameters({}))  # expect: QLT102
print(QuantumRegister(2, "q")[0].index)  # expect: QLT102
