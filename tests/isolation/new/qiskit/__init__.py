"""A stand-in with the names that isolation needs; it says so if anybody imports it."""


class QuantumCircuit:
    def __init__(self, qubits: int, bits: int = 0) -> None:
        self.qubits, self.bits = qubits, bits

    def measure_all(self) -> None:
        """Measures every qubit."""


def transpile(circuit: QuantumCircuit, backend: object = None) -> QuantumCircuit:
    return circuit if backend is None else QuantumCircuit(circuit.qubits, circuit.bits)


raise RuntimeError("a watched package was imported, not only read about")
