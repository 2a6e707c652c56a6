# select: QLT6
"""Members that look alike."""

from qiskit import QuantumCircuit


class Timed:
    duration = 5


circuit = QuantumCircuit(2)
circuit.delay(10, 0)
print(Timed().duration, circuit.data[0].operation.duration, circuit.depth())
