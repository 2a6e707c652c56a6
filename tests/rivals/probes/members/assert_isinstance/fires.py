"""Said what it is."""

from qiskit import QuantumCircuit


def text(thing):
    assert isinstance(thing, QuantumCircuit), "a circuit is wanted"
    return thing.qasm()  # expect: QLT102


text(QuantumCircuit(1))
