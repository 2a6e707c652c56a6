"""A circuit of the program's own kind, which has again what went."""

from qiskit import QuantumCircuit, qasm2


class Ansatz(QuantumCircuit):
    """Layers of rotations."""

    def qasm(self):
        return qasm2.dumps(self)

    def u3(self, theta, phi, lam, qubit):
        return self.u(theta, phi, lam, qubit)


class Deep(Ansatz):
    """More layers."""

    def write(self):
        self.u3(0.1, 0.2, 0.3, 0)
        return self.qasm()


print(Deep(1).write(), Ansatz(2).qasm())
