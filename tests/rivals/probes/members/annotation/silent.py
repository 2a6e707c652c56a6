"""Parameters and results with annotations."""

from typing import Protocol

from qiskit import QuantumCircuit


class Writable(Protocol):
    def qasm(self) -> str: ...


class Listing:
    def qasm(self) -> str:
        return ""


def text(program: Writable) -> str:
    return program.qasm()


def depth(circuit: QuantumCircuit) -> int:
    return circuit.depth()


print(text(Listing()), depth(QuantumCircuit(1)))
