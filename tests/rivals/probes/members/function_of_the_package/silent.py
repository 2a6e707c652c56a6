"""Objects that functions of Qiskit return."""

from qiskit import QuantumCircuit, qasm2, transpile
from qiskit.circuit.random import random_circuit
from qiskit.converters import circuit_to_dag, circuit_to_gate

circuit = QuantumCircuit(2)
circuit.h(0)
compiled = transpile(circuit, basis_gates=["rz", "sx", "cx"])
print(qasm2.dumps(compiled), random_circuit(2, 2).depth(), circuit_to_dag(circuit).depth())
print([each.depth() for each in transpile([circuit, circuit])], circuit_to_gate(circuit).num_qubits)
