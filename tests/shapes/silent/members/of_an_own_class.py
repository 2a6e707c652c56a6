"""The project's classes may have what the watched base lost."""

from elsewhere import Binding
from qiskit import QuantumCircuit


class Answering(QuantumCircuit):
    def __getattr__(self, name):
        return lambda *_: self


class Mixed(QuantumCircuit, Binding):
    pass


Answering(1).bind_parameters({})
Mixed(1).bind_parameters({})
