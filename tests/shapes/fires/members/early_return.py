"""After the local case has returned, the rest is IBM's."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


def sample(circuit, hardware=False):
    """Counts from either."""
    backend = AerSimulator()
    if not hardware:
        return backend.run(circuit).result().get_counts()
    backend = QiskitRuntimeService().least_busy(simulator=False)
    return backend.run(circuit).result().get_counts()  # expect: QLT102
