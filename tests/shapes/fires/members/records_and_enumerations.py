"""Fields of records, members of enumerations, and objects that are like containers."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, Optional

from qiskit import QuantumCircuit


class Named(NamedTuple):
    circuit: QuantumCircuit
    size: int


named = Named(QuantumCircuit(1), 1)
named[0].qasm()  # expect: QLT102
circuit, size = named
circuit.qasm()  # expect: QLT102


class Known(Enum):
    EMPTY = QuantumCircuit(1)


Known.EMPTY.value.qasm()  # expect: QLT102


@dataclass
class Data:
    maybe: Optional["QuantumCircuit"] = None
    several: list[QuantumCircuit] = field(default_factory=list)

    def show(self) -> None:
        self.maybe.qasm()  # expect: QLT102
        self.several[0].qasm()  # expect: QLT102


class Held:
    def __init__(self) -> None:
        self.circuit = QuantumCircuit(1)

    def __getitem__(self, key):
        return self.circuit

    def __iter__(self):
        yield self.circuit


Held()[0].qasm()  # expect: QLT102
for each in Held():
    each.qasm()  # expect: QLT102
