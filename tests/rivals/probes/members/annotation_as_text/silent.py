"""Annotations in quotes, of classes of the program."""

from qiskit import QuantumCircuit


def text(circuit: "Listing") -> str:
    return circuit.qasm()


class Listing:
    def __init__(self, circuit: "QuantumCircuit"):
        self.circuit = circuit

    def qasm(self):
        return str(self.circuit.depth())


print(text(Listing(QuantumCircuit(1))))
