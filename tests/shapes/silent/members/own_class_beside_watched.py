"""What may be a circuit, or an object of the program's own class that has what circuits lost."""

from typing import overload

from qiskit import QuantumCircuit


class Drawing:
    def qasm(self):
        return "drawn"

    def bind_parameters(self, values):
        return values


class Extended(QuantumCircuit):
    def qasm(self):
        return "own"


@overload
def load(text: str) -> QuantumCircuit: ...
@overload
def load(text: int) -> Drawing: ...
def load(text):
    return QuantumCircuit(1) if isinstance(text, str) else Drawing()


load(3).qasm()
circuit = Drawing() if input() else QuantumCircuit(2)
if not isinstance(circuit, QuantumCircuit):
    circuit.bind_parameters({})
either = Extended(1) if input() else QuantumCircuit(2)
if isinstance(either, Extended):
    either.qasm()
