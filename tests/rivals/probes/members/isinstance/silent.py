"""Asked what it is, and it is not."""

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


def text(thing):
    if isinstance(thing, QuantumCircuit):
        return thing.depth()
    return thing.qasm()


def either(thing):
    if isinstance(thing, (QuantumCircuit, Listing)) and hasattr(thing, "qasm"):
        return thing.qasm()
    return None


print(text(Listing()), text(QuantumCircuit(1)), either(Listing()), either(QuantumCircuit(1)))
