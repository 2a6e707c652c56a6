"""One after another."""

from qiskit import QuantumCircuit, transpile

circuits = [QuantumCircuit(1), QuantumCircuit(2)]
for circuit in circuits:
    print(circuit.qasm())  # expect: QLT102
for number, circuit in enumerate(transpile(circuits)):
    print(number, circuit.bind_parameters({}))  # expect: QLT102
more = []
for width in range(2):
    more.append(QuantumCircuit(width + 1))
for one, other in zip(circuits, more):
    one.u1(0.1, 0)  # expect: QLT102
    other.depth()
