"""One caller passes a device, the other a simulator."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


def submit(circuit, backend):
    """The circuit's job."""
    return backend.run(circuit)


class Experiment:
    """Runs circuits somewhere."""

    def __init__(self, backend):
        self.backend = backend

    def go(self):
        """The job."""
        return self.backend.run([])


service = QiskitRuntimeService()
submit([], service.backend("ibm_kyiv"))
submit([], AerSimulator())
Experiment(service.least_busy()).go()
Experiment(AerSimulator()).go()
