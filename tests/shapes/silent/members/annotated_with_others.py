"""Annotations that name something else as well, or nothing that is known."""

from typing import Any, Callable, Dict, Tuple, TypeVar

from qiskit import QuantumCircuit

from elsewhere import Other, something

Mixed = TypeVar("Mixed", QuantumCircuit, Other)
Free = TypeVar("Free")
by_circuit: Dict[QuantumCircuit, Any] = something()
for circuit, value in by_circuit.items():
    value.qasm()
by_circuit["a"].qasm()
pair: Tuple[Other, QuantumCircuit] = something()
pair[0].qasm()
make: Callable[[QuantumCircuit], Other] = something()
make(1).qasm()


def each(one: Mixed, other: Free) -> None:
    one.qasm()
    other.qasm()
