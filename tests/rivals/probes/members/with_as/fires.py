"""Opened for a block."""

from contextlib import contextmanager

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Session


@contextmanager
def fresh(width):
    yield QuantumCircuit(width)


with fresh(2) as circuit:
    print(circuit.qasm())  # expect: QLT102
backend = QiskitRuntimeService(token="x" * 44).backend("ibm_torino")
with Session(backend=backend) as session:
    print(session.run("sampler", {}))  # expect: QLT102
