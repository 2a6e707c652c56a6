"""Cases that don't say enough."""

from elsewhere import Other
from qiskit import QuantumCircuit


def show(thing):
    match thing:
        case QuantumCircuit() | Other():
            thing.qasm()
        case Other() as other:
            other.qasm()
        case [first, *_]:
            first.qasm()
        case {"circuit": circuit}:
            circuit.qasm()
        case QuantumCircuit():
            thing = Other()
            thing.qasm()
        case _:
            thing.qasm()
