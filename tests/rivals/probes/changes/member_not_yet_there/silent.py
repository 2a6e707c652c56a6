# target: qiskit>=1.1
"""Members that came with the lowest release that the project allows, or before."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2)
circuit.h(0)
print(circuit.get_parameter("a", None), circuit.num_vars, getattr(circuit, "estimate_duration", None))
