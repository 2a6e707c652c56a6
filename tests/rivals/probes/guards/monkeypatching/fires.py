"""One name is given back, and another one is used."""

import qiskit
from qiskit import QuantumCircuit, qasm2

QuantumCircuit.qasm = qasm2.dumps
print(QuantumCircuit(1).qasm())
print(QuantumCircuit(1).bind_parameters({}))  # expect: QLT102
qiskit.execute = qiskit.transpile
print(qiskit.execute(QuantumCircuit(1)), qiskit.Aer)  # expect: QLT101
