"""A namesake inside one function does not answer for the rest of the file."""

import qiskit
from qiskit import QuantumCircuit


def local(circuit):
    """Runs a function of its own."""

    def execute(item):
        return item

    return execute(circuit)


def remote(circuit, backend):
    """Runs what Qiskit no longer has."""
    return qiskit.execute(circuit, backend)  # expect: QLT101


print(local(QuantumCircuit(1)))
