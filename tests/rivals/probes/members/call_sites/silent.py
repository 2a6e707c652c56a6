"""What a function gets, by those who call it: one of them is not a circuit of Qiskit."""

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""

    def depth(self):
        return 0


def text(circuit):
    return circuit.qasm()


def depth(circuit):
    return circuit.depth()


print(text(Listing()), depth(Listing()), depth(QuantumCircuit(2)))
