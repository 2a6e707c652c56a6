"""A parameter that may be left out."""

from typing import Optional

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


def text(program: Optional[Listing] = None, circuit: Optional[QuantumCircuit] = None):
    return [program.qasm() if program else "", circuit.depth() if circuit is not None else 0]


print(text(Listing()), text(circuit=QuantumCircuit(1)))
