"""One method sets a device, another a simulator."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


class Runner:
    """Starts on hardware."""

    def __init__(self):
        self.backend = QiskitRuntimeService().backend("ibm_kyiv")

    def rehearse(self):
        """Goes local."""
        self.backend = AerSimulator()

    def submit(self, circuits):
        """Their job."""
        return self.backend.run(circuits)


class Setter:
    """Is changed from outside."""

    backend = QiskitRuntimeService().backend("ibm_kyiv")

    def submit(self, circuits):
        """Their job."""
        return self.backend.run(circuits)


Setter.backend = AerSimulator()


class Given:
    """Its object is changed from outside."""

    def __init__(self):
        self.backend = QiskitRuntimeService().backend("ibm_kyiv")
        self.device = self.backend

    def submit(self, circuits):
        """Their jobs."""
        self.device.run(circuits)
        return self.backend.run(circuits)


given = Given()
given.backend = AerSimulator()
setattr(given, "device", AerSimulator())
