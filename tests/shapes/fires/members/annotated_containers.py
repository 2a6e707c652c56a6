"""Annotations of containers, callables, classes and type variables; in quotes, before or after what they name."""

from typing import Callable, Dict, Iterable, List, Optional, Tuple, Type, TypeVar

from qiskit import QuantumCircuit

from elsewhere import something

Circuit = TypeVar("Circuit", bound=QuantumCircuit)
Either = TypeVar("Either", QuantumCircuit, "QuantumCircuit")
make: Callable[[int], QuantumCircuit] = something()
make(1).qasm()  # expect: QLT102
by_name: Dict[str, QuantumCircuit] = something()
by_name["a"].qasm()  # expect: QLT102
for name, circuit in by_name.items():
    circuit.qasm()  # expect: QLT102
grouped: Dict[str, List[QuantumCircuit]] = something()
grouped["a"][0].qasm()  # expect: QLT102
pair: Tuple[int, QuantumCircuit] = something()
pair[1].qasm()  # expect: QLT102
number, second = pair
second.qasm()  # expect: QLT102
kind: Type[QuantumCircuit] = something()
kind(2).qasm()  # expect: QLT102
later: QuantumCircuit
later = something()
later.qasm()  # expect: QLT102


def bounded(one: Circuit, other: Either, many: Iterable[Circuit]) -> Circuit:
    one.qasm()  # expect: QLT102
    other.qasm()  # expect: QLT102
    for each in many:
        each.qasm()  # expect: QLT102
    return one


def quoted(one: "Named", other: "Optional[Named]") -> None:
    one.qasm()  # expect: QLT102
    other.qasm()  # expect: QLT102


from qiskit import QuantumCircuit as Named
