"""All of Qiskit at once, as 137 of 3,700 real files have it."""

from qiskit import *

circuit = QuantumCircuit(2, 2)
circuit.h(0)
circuit.measure([0, 1], [0, 1])
print(transpile(circuit, basis_gates=["rz", "sx", "cx"]).depth())
backend = Aer.get_backend("qasm_simulator")  # expect: QLT101
