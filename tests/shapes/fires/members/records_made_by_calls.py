"""Named tuples that calls make, mappings with values by default, and enumerations that are looped over."""

import collections
from collections import defaultdict, deque, namedtuple
from enum import Enum
from typing import NamedTuple

from qiskit import QuantumCircuit

Sized = namedtuple("Sized", "circuit size")
sized = Sized(QuantumCircuit(1), 1)
sized.circuit.qasm()  # expect: QLT102
sized[0].qasm()  # expect: QLT102
circuit, size = sized
circuit.qasm()  # expect: QLT102
Named = collections.namedtuple("Named", ["circuit", "name"], defaults=[None])
Named(name="x", circuit=QuantumCircuit(1)).circuit.qasm()  # expect: QLT102
Typed = NamedTuple("Typed", [("circuit", QuantumCircuit), ("size", int)])
Typed(QuantumCircuit(1), size=2).circuit.qasm()  # expect: QLT102

made = defaultdict(lambda: QuantumCircuit(2))
made["any"].qasm()  # expect: QLT102
known = {"a": QuantumCircuit(1)}
known.get("b", QuantumCircuit(2)).qasm()  # expect: QLT102
known.setdefault("a", QuantumCircuit(3)).qasm()  # expect: QLT102
collections.OrderedDict(a=QuantumCircuit(1))["a"].qasm()  # expect: QLT102
waiting = deque([QuantumCircuit(1)])
waiting.popleft().qasm()  # expect: QLT102


class Known(Enum):
    ONE = QuantumCircuit(1)
    TWO = QuantumCircuit(2)


for each in Known:
    each.value.qasm()  # expect: QLT102
Known["ONE"].value.qasm()  # expect: QLT102
