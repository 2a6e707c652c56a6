"""The same with something else among what they hold."""

from collections import defaultdict, deque, namedtuple
from enum import Enum

from qiskit import QuantumCircuit
from somewhere import fields, other

Sized = namedtuple("Sized", "circuit size")
sized = Sized(QuantumCircuit(1), other())
sized.size.qasm()
sized[1].qasm()
Sized(*other()).circuit.qasm()
Sized(size=1).circuit.qasm()
Sized(QuantumCircuit(1), 2)._replace(circuit=other()).circuit.qasm()
namedtuple("Open", fields)(QuantumCircuit(1)).circuit.qasm()
Late = namedtuple("Late", "circuit size", defaults=[other()])
Late(QuantumCircuit(1)).size.qasm()


class Own(Sized):
    @property
    def circuit(self):
        return other()


Own(QuantumCircuit(1), 2).circuit.qasm()

made = defaultdict(lambda: QuantumCircuit(2))
made["one"] = other()
made["one"].qasm()
defaultdict(lambda: QuantumCircuit(2), one=other())["one"].qasm()
defaultdict(QuantumCircuit, {"one": other()})["one"].qasm()
known = {"a": QuantumCircuit(1)}
known.get("b", other()).qasm()
known.get(other(), other()).qasm()
waiting = deque([QuantumCircuit(1)])
waiting.extendleft(other())
waiting.popleft().qasm()


class Known(Enum):
    ONE = QuantumCircuit(1)
    TWO = other()


for each in Known:
    each.value.qasm()
Known["TWO"].value.qasm()
