"""Methods that circuits lost, on circuits from calls, parameters and containers."""

from qiskit import QuantumCircuit, transpile


def bound(circuit: QuantumCircuit, values):
    return circuit.bind_parameters(values)  # expect: QLT102  # says: assign_parameters


class Ansatz(QuantumCircuit):
    def ready(self):
        return self.qasm()  # expect: QLT102


circuits = [QuantumCircuit(2) for _ in range(3)]
for each in circuits:
    each.cnot(0, 1)  # expect: QLT102  # says: cx
    each.u3(1, 2, 3, 0)  # expect: QLT102
circuit = QuantumCircuit(1)
circuit.iden(0)  # expect: QLT102
print(transpile(circuits[0]), circuit.copy().qasm())  # expect: QLT102
