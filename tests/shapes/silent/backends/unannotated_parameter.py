"""Nobody knows what is passed."""

from qiskit import transpile
from qiskit_ibm_runtime import QiskitRuntimeService


def counts(circuit, backend, shots=1000):
    """What the backend measures."""
    return backend.run(transpile(circuit, backend), shots=shots).result().get_counts()


def session(backend):
    """A session of whoever it is."""
    with backend.open_session() as opened:
        return opened


class Experiment:
    """Keeps what it is given."""

    def __init__(self, backend=None, **options):
        self.backend = backend
        self.device = options.get("device")

    def go(self, circuits):
        """Their jobs."""
        self.device.run(circuits)
        return self.backend.run(circuits)


service = QiskitRuntimeService()
