"""One after another: not all of them are Qiskit's."""

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""

    def depth(self):
        return 0


for each in [QuantumCircuit(1), Listing()]:
    print(each.depth())
for circuit, program in [(QuantumCircuit(1), Listing())]:
    print(program.qasm(), circuit.depth())
