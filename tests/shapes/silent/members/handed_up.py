"""What is passed to a constructor is not what its base gets."""

from elsewhere import thing
from qiskit import QuantumCircuit


class Base:
    def __init__(self, circuit):
        self.circuit = circuit


class Changed(Base):
    def __init__(self, circuit):
        super().__init__(thing(circuit))


class Without(Base):
    def __init__(self, circuit):
        pass


Changed(QuantumCircuit(1)).circuit.qasm()
Without(QuantumCircuit(1)).circuit.qasm()
