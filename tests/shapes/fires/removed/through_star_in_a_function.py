"""The star import of a module reaches into its functions."""

from qiskit import *
from math import pi


class Interference:
    """A phase between two Hadamards."""

    def circuit(self, phase: float = pi / 2):
        """The measured circuit."""
        qc = QuantumCircuit(1, 1)
        qc.h(0)
        qc.p(phase, 0)
        qc.h(0)
        qc.measure(0, 0)
        return qc

    def run(self, shots: int):
        """Counts on the old built-in simulator."""
        backend = BasicAer.get_backend("qasm_simulator")  # expect: QLT101
        return backend.run(assemble(self.circuit(), shots=shots)).result()  # expect: QLT101  # says: 2.0
