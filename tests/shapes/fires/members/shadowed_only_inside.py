"""A parameter hides the module's backend in its function only."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_fez")


def locally(backend):
    """Runs on what it is given."""
    return backend.run([])


locally(AerSimulator())
print([backend.run([]) for backend in (AerSimulator(), AerSimulator(method="stabilizer"))])
backend.run([])  # expect: QLT102
