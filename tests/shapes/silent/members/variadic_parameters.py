"""What `*` and `**` collect is not all known."""

from qiskit import QuantumCircuit

from elsewhere import others, settings


def called(first, *circuits, **options):
    for each in circuits:
        each.qasm()
    options["circuit"].qasm()
    first.qasm()


called(others, QuantumCircuit(1), *others, circuit=QuantumCircuit(1), **settings)


def uncalled(*circuits, **options):
    circuits[0].qasm()
    options["circuit"].qasm()


class Method:
    def take(self, first, *rest):
        first.qasm()
        rest[0].depth()


Method().take(others, QuantumCircuit(1))
