"""What is made or remembered where it is not there yet says nothing of releases."""

from qiskit import QuantumCircuit


class Lazy:
    def __init__(self, circuit: QuantumCircuit):
        self.circuit = circuit
        self.ready = False

    def bound(self):
        if not hasattr(self, "kept"):
            self.kept = self.circuit.bind_parameters({})  # expect: QLT102
        return self.kept

    def text(self):
        if not self.ready:
            self.ready = True
            return self.circuit.qasm()  # expect: QLT102


def text(circuit: QuantumCircuit):
    if not getattr(circuit, "_kept", None):
        return circuit.qasm()  # expect: QLT102
