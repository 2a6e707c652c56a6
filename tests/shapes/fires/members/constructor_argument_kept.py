"""The constructor keeps its argument; all calls of it in the file pass IBM's backends."""

from qiskit_ibm_runtime import QiskitRuntimeService


class Experiment:
    """Runs circuits somewhere."""

    def __init__(self, backend, shots=100):
        self.backend = backend
        self.shots = shots

    def go(self, circuits):
        """The job."""
        return self.backend.run(circuits, shots=self.shots)  # expect: QLT102


service = QiskitRuntimeService()
Experiment(service.backend("ibm_fez")).go([])
Experiment(shots=10, backend=service.least_busy()).go([])
