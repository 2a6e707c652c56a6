"""Records of an experiment."""

from dataclasses import dataclass

from qiskit import QuantumCircuit


@dataclass
class Listing:
    lines: list

    def qasm(self):
        return "\n".join(self.lines)


@dataclass
class Run:
    circuit: QuantumCircuit
    program: Listing


run = Run(QuantumCircuit(1), Listing(["x"]))
print(run.program.qasm(), run.circuit.depth())
