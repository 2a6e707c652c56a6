"""A name of the module, and one of the function that is spelt alike."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2)


class Listing:
    def qasm(self):
        return ""


def write():
    circuit = Listing()
    return circuit.qasm()


def depth():
    return circuit.depth()


print(write(), depth())
