"""Lists that are made of programs."""

from qiskit import QuantumCircuit


class Listing:
    def __init__(self, circuit):
        self.circuit = circuit

    def qasm(self):
        return str(self.circuit.depth())


circuits = [QuantumCircuit(width) for width in range(1, 4)]
programs = [Listing(each) for each in circuits]
print([each.qasm() for each in programs], [each.depth() for each in circuits])
