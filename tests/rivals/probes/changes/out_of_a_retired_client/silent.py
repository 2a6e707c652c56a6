"""A job on a simulator on this computer."""

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator


def device():
    return AerSimulator()


circuit = QuantumCircuit(1)
circuit.measure_all()
print(device().run(circuit).result().get_counts())
