# select: QLT6
"""The same method without them."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(3)
circuit.mcx([0, 1], 2)
circuit.mcx([0, 1], 2, ctrl_state=1)
print(circuit.count_ops())
