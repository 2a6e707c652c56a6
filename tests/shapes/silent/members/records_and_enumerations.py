"""Fields and members that are, or may be, something else."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from elsewhere import Other, other
from qiskit import QuantumCircuit


class Named(NamedTuple):
    other: Other
    circuit: QuantumCircuit


named = Named(other(), QuantumCircuit(1))
named[0].qasm()
first, second = named
first.qasm()


class Known(Enum):
    EMPTY = QuantumCircuit(1)

    def qasm(self):
        return self.value


Known.EMPTY.qasm()
Known.EMPTY.name.qasm()


@dataclass
class Data:
    maybe: Any = None

    def show(self) -> None:
        self.maybe.qasm()


class Held:
    def __getitem__(self, key):
        return other(key)


Held()[0].qasm()
