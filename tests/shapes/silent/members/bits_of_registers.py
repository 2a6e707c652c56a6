"""Several bits are a list, which has an `index` of its own; registers and circuits find bits in every release."""

from qiskit import QuantumCircuit, QuantumRegister

qubits = QuantumRegister(2, "q")
circuit = QuantumCircuit(qubits)
print(qubits[[0, 1]].index(qubits[1]), qubits[0:2].index(qubits[1]), list(qubits).index(qubits[1]))
print(qubits.index(qubits[0]), circuit.qubits.index(qubits[0]), circuit.find_bit(qubits[0]).index)
first, *others = qubits
print(others.index(first), circuit.data[0].qubits.index(first))


def number(bits, place):
    """May be a register, a list of bits or a number of bits."""
    return bits[place].index
