"""A stand-in with the names that isolation needs; it says so if anybody imports it."""

from qiskit.providers.ibmq import IBMQ, least_busy

__all__ = ["IBMQ", "QuantumCircuit", "assemble", "execute", "least_busy", "transpile"]


class QuantumCircuit:
    def __init__(self, qubits: int, bits: int = 0) -> None:
        self.qubits, self.bits = qubits, bits

    def measure_all(self) -> None:
        """Measures every qubit."""


def transpile(circuit: QuantumCircuit, backend: object = None) -> QuantumCircuit:
    return circuit if backend is None else QuantumCircuit(circuit.qubits, circuit.bits)


def assemble(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit


def execute(circuit: QuantumCircuit, backend: object) -> object:
    return circuit, backend


raise RuntimeError("a watched package was imported, not only read about")
