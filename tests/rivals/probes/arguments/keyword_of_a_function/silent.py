"""Keywords that functions still take, and those of a function of the program."""

from qiskit import QuantumCircuit, transpile


def prepare(circuit, backend_properties=None, inst_map=None):
    return transpile(circuit, basis_gates=["rz", "sx"], optimization_level=1), backend_properties, inst_map


print(prepare(QuantumCircuit(1), backend_properties={}, inst_map=None))
