"""Arguments that a constructor hands on to that of its base."""

from elsewhere import thing
from qiskit import QuantumCircuit


class Base:
    def __init__(self, circuit):
        self.circuit = circuit


class ByNumber(Base):
    def __init__(self, number):
        super().__init__(QuantumCircuit(number))


class ByName(Base):
    def __init__(self, number):
        Base.__init__(self, QuantumCircuit(number))


ByNumber(thing).circuit.qasm()  # expect: QLT102
ByName(thing).circuit.qasm()  # expect: QLT102
