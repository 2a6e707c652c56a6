"""Parameters and results with annotations."""

from qiskit import QuantumCircuit


def text(circuit: QuantumCircuit) -> str:
    return circuit.qasm()  # expect: QLT102


def prepared(width) -> QuantumCircuit:
    return globals()["QuantumCircuit"](width)


text(prepared(1))
prepared(2).cnot(0, 1)  # expect: QLT102
