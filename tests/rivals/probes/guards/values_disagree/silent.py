"""One of those that it may be is the program's own."""

import sys

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


thing = QuantumCircuit(1)
if len(sys.argv) < 5:
    thing = Listing()
print(thing.qasm())


def made(kind):
    return QuantumCircuit(1) if kind == "circuit" else Listing()


print(made("listing").qasm())
