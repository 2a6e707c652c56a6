"""Objects that functions of Qiskit return."""

from qiskit import QuantumCircuit, transpile
from qiskit.circuit.random import random_circuit
from qiskit.converters import circuit_to_gate, dag_to_circuit, circuit_to_dag

circuit = QuantumCircuit(2)
circuit.h(0)
compiled = transpile(circuit, basis_gates=["rz", "sx", "cx"])
print(compiled.qasm())  # expect: QLT102
print(random_circuit(2, 2).bind_parameters({}))  # expect: QLT102
dag_to_circuit(circuit_to_dag(circuit)).fredkin(0, 1, 2)  # expect: QLT102
print(circuit_to_gate(circuit).qasm())  # expect: QLT102
