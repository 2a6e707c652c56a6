"""All of Qiskit at once, and the rest made here."""

from qiskit import *


def execute(circuit, shots=100):
    """As it once was."""
    return transpile(circuit, basis_gates=["rz", "sx", "cx"]), shots


circuit = QuantumCircuit(QuantumRegister(2), ClassicalRegister(2))
circuit.h(0)
print(execute(circuit))
