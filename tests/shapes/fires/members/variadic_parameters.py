"""What `*` and `**` collect: by annotation, or by the calls."""

from qiskit import QuantumCircuit


def annotated(*circuits: QuantumCircuit, **named: QuantumCircuit) -> None:
    for each in circuits:
        each.qasm()  # expect: QLT102
    circuits[0].qasm()  # expect: QLT102
    for name, each in named.items():
        each.qasm()  # expect: QLT102
    named["a"].qasm()  # expect: QLT102


def called(first, *circuits, **options):
    for each in circuits:
        each.qasm()  # expect: QLT102
    options["circuit"].qasm()  # expect: QLT102


called(1, QuantumCircuit(1), QuantumCircuit(2), circuit=QuantumCircuit(3))
called(1, *[QuantumCircuit(1)], circuit=QuantumCircuit(3))
