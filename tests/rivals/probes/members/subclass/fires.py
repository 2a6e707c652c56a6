"""A circuit of the program's own kind."""

from qiskit import QuantumCircuit


class Ansatz(QuantumCircuit):
    """Layers of rotations."""

    def __init__(self, width):
        super().__init__(width)
        for qubit in range(width):
            self.u3(0.1, 0.2, 0.3, qubit)  # expect: QLT102

    def text(self):
        return self.qasm()  # expect: QLT102


ansatz = Ansatz(2)
ansatz.text()
print(ansatz.bind_parameters({}))  # expect: QLT102
