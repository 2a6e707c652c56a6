"""Bound on the way, to something else."""

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


circuit = QuantumCircuit(2)
if program := Listing():
    print(program.qasm(), circuit.depth())
if (circuit := Listing()) is not None:
    print(circuit.qasm())
