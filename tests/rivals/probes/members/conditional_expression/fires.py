"""One or the other."""

import sys

from qiskit import QuantumCircuit

small = len(sys.argv) < 5
circuit = QuantumCircuit(1) if small else QuantumCircuit(9)
print(circuit.qasm())  # expect: QLT102
print((circuit or QuantumCircuit(2)).bind_parameters({}))  # expect: QLT102
if small:
    other = QuantumCircuit(2)
else:
    other = QuantumCircuit(3)
other.cnot(0, 1)  # expect: QLT102
