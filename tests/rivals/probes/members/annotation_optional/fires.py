"""A parameter that may be left out."""

from typing import Optional

from qiskit import QuantumCircuit


def text(circuit: Optional[QuantumCircuit] = None) -> str:
    if circuit is None:
        return ""
    return circuit.qasm()  # expect: QLT102


def bound(circuit: QuantumCircuit | None):
    return circuit and circuit.bind_parameters({})  # expect: QLT102


text(QuantumCircuit(1))
measured = QuantumCircuit(2, 1)
measured.measure(0, 0)
bound(measured)
