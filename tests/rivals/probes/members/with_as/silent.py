"""Opened for a block."""

from contextlib import contextmanager

from qiskit_ibm_runtime import QiskitRuntimeService, Session


class Listing:
    def qasm(self):
        return ""

    def run(self, name):
        return name


@contextmanager
def fresh():
    yield Listing()


with fresh() as circuit:
    print(circuit.qasm())
backend = QiskitRuntimeService(token="x" * 44).backend("ibm_torino")
with Session(backend=backend) as session, fresh() as other:
    print(session.backend(), other.run("sampler"))
