"""What a function gets, by those who call it."""

from qiskit import QuantumCircuit


def text(circuit):
    return circuit.qasm()  # expect: QLT102


def entangle(circuit, first, second):
    circuit.cnot(first, second)  # expect: QLT102


bell = QuantumCircuit(2)
text(bell)
entangle(bell, 0, 1)
text(circuit=bell.copy())
