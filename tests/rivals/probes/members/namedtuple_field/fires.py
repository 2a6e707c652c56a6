"""Records of an experiment, as tuples."""

from typing import NamedTuple

from qiskit import QuantumCircuit


class Run(NamedTuple):
    """A circuit and its shots."""

    circuit: QuantumCircuit
    shots: int = 100


run = Run(QuantumCircuit(1))
print(run.circuit.qasm())  # expect: QLT102
print(run[0].cu3(0, 0, 0, 0, 1))  # expect: QLT102
circuit, shots = run
circuit.u2(0, 0, 0)  # expect: QLT102
