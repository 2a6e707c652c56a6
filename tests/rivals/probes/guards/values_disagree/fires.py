"""All that it may be are circuits."""

import sys

from qiskit import QuantumCircuit

circuit = QuantumCircuit(1)
if len(sys.argv) < 5:
    circuit = QuantumCircuit(2)
print(circuit.qasm())  # expect: QLT102
