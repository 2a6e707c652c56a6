"""Said what it is: the program's own."""

from qiskit import QuantumCircuit


class Listing(list):
    def qasm(self):
        return "\n".join(self)


def text(thing):
    assert isinstance(thing, Listing)
    return thing.qasm()


def depth(thing):
    assert not isinstance(thing, Listing)
    return thing.depth()


print(text(Listing()), depth(QuantumCircuit(1)))
