"""Names of the program that look like Qiskit's."""

from qiskit import QuantumCircuit


class QuantumCircut:
    """A cut circuit."""


def transpiled(Sampler, services):
    return [Sampler, services]


QiskitRuntimeServise = None
print(QuantumCircut(), transpiled(1, 2), QiskitRuntimeServise, QuantumCircuit(1))
