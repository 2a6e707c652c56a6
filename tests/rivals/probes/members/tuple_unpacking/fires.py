"""Several at once."""

from qiskit import QuantumCircuit, transpile


def pair():
    return QuantumCircuit(1), QuantumCircuit(2)


one, two = pair()
print(one.qasm())  # expect: QLT102
(first, _), *rest = (QuantumCircuit(1), 5), QuantumCircuit(3)
first.u1(0.1, 0)  # expect: QLT102
_, compiled = 7, transpile(two)
print(compiled.bind_parameters({}))  # expect: QLT102
