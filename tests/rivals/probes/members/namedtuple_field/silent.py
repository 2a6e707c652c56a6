"""Records of an experiment, as tuples."""

from typing import NamedTuple

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


class Run(NamedTuple):
    """A circuit and its text."""

    circuit: QuantumCircuit
    program: Listing


run = Run(QuantumCircuit(1), Listing())
circuit, program = run
print(run.program.qasm(), program.qasm(), circuit.depth(), run[1].qasm())
