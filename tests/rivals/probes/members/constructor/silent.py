"""A class of the program has what circuits no longer have."""

from qiskit import QuantumCircuit


class Program:
    """A list of gates that can write itself down."""

    def __init__(self):
        self.gates = []

    def u1(self, angle, qubit):
        self.gates.append(("u1", angle, qubit))

    def qasm(self):
        return f"OPENQASM 2.0; // {len(self.gates)}"


program = Program()
program.u1(0.5, 0)
circuit = QuantumCircuit(1)
circuit.p(0.5, 0)
print(program.qasm(), circuit.depth(), circuit.qubits[0])
