"""What else is added may know how, and so may circuits of one's own."""

from qiskit import QuantumCircuit


class Mine(QuantumCircuit):
    def __add__(self, other: QuantumCircuit) -> "Mine":
        return self

    def __radd__(self, other: QuantumCircuit) -> "Mine":
        return self


def grown(other):
    circuit = QuantumCircuit(2)
    circuit += other
    return circuit + other


added = Mine(2) + QuantumCircuit(2)
again = QuantumCircuit(2) + Mine(2)
number, text = 1 + 2, "a" + "b"
try:
    tried = QuantumCircuit(2) + QuantumCircuit(2)
except TypeError:
    tried = QuantumCircuit(2).compose(QuantumCircuit(2))
