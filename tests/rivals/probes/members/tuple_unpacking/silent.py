"""Several at once, of which one is not Qiskit's."""

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


def pair():
    return QuantumCircuit(1), Listing()


circuit, program = pair()
print(program.qasm(), circuit.depth())
circuit, program = program, circuit
print(circuit.qasm(), program.depth())
