"""Circuits can't be added any more."""

from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister

register = QuantumRegister(2)
circuit = QuantumCircuit(register)
measuring = QuantumCircuit(register, ClassicalRegister(2))
whole = circuit + measuring  # expect: QLT102  # says: circuit.compose(other)
circuit += measuring  # expect: QLT102  # says: circuit.compose(other, inplace=True)
both = (
    circuit
    # and then
    + measuring  # expect: QLT102
)


def layers() -> QuantumCircuit:
    grown = QuantumCircuit(2)
    for _ in range(3):
        grown += QuantumCircuit(2)  # expect: QLT102
    return grown
