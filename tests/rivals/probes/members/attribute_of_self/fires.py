"""What a class keeps."""

from qiskit import QuantumCircuit


class Experiment:
    """One circuit, kept from the beginning."""

    def __init__(self, width):
        self.circuit = QuantumCircuit(width)
        self._copies = []

    def entangle(self):
        self.circuit.cnot(0, 1)  # expect: QLT102

    def text(self):
        return self.circuit.qasm()  # expect: QLT102


experiment = Experiment(2)
experiment.entangle()
experiment.text()
experiment.circuit.mct([0], 1)  # expect: QLT102
