"""Attributes that the program itself puts on objects, or that it asks for first."""

from unittest import mock

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator


def bell(self):
    self.h(0)
    self.cx(0, 1)


QuantumCircuit.bell = bell
setattr(QuantumCircuit, "ghz", bell)
circuit = QuantumCircuit(2)
circuit.bell()
circuit.ghz()
circuit.note = "mine"
print(circuit.note)

if hasattr(circuit, "flattened"):
    print(circuit.flattened)
print(getattr(circuit, "unrolled", None))
try:
    print(circuit.cached)
except AttributeError:
    pass

simulator = AerSimulator()
with mock.patch.object(simulator, "sampled"):
    simulator.sampled()
print(mock.Mock(spec=circuit).whatever, circuit.__dict__, circuit._data)
