"""Programs that use them, and one that nobody attaches."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2)
circuit.bell(0, 1)
circuit.twice()
circuit.thrice()  # expect: QLT109
