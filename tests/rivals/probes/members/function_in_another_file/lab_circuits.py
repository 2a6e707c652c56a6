"""Circuits of the lab."""

from qiskit import QuantumCircuit


class Listing:
    """What the lab writes down."""

    def qasm(self):
        return ""


def ghz(width):
    """All of them, or none."""
    circuit = QuantumCircuit(width)
    circuit.h(0)
    for qubit in range(1, width):
        circuit.cx(0, qubit)
    return circuit


def listed(circuit):
    return Listing() if circuit.depth() else Listing()


DEFAULT = ghz(3)
