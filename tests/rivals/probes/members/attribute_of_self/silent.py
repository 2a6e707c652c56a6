"""What a class keeps: its program is not a circuit of Qiskit."""

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


class Experiment:
    """One program, and the circuit beside it."""

    def __init__(self, width):
        self.program = Listing()
        self.circuit = QuantumCircuit(width)

    def text(self):
        return self.program.qasm() + str(self.circuit.depth())


print(Experiment(2).text(), Experiment(2).program.qasm())
