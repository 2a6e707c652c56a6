# target: qiskit>=1.0
# proof: qiskit-1.0
"""Members newer than the lowest release that the project allows."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2)
circuit.h(0)
print(circuit.estimate_duration(None))  # expect: QLT105
print(circuit.add_stretch)  # expect: QLT105
