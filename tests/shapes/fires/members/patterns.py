"""What the cases of a match say."""

from qiskit import QuantumCircuit


def show(thing):
    match thing:
        case QuantumCircuit():
            thing.qasm()  # expect: QLT102
        case QuantumCircuit() as circuit:
            circuit.qasm()  # expect: QLT102
        case [QuantumCircuit() as first, *_]:
            first.qasm()  # expect: QLT102
