"""Annotations in quotes, of an import that a type checker sees only."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiskit import QuantumCircuit
    from qiskit_ibm_runtime import IBMBackend


def text(circuit: "QuantumCircuit") -> str:
    return circuit.qasm()  # expect: QLT102


def run(backend: "IBMBackend", circuit: "QuantumCircuit"):
    return backend.run(circuit)  # expect: QLT102


if __name__ == "__main__":
    from qiskit import QuantumCircuit as Circuit
    from qiskit_ibm_runtime import QiskitRuntimeService

    text(Circuit(1))
    run(QiskitRuntimeService(token="x" * 44).backend("ibm_torino"), Circuit(1))
