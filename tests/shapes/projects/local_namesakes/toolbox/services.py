"""A class called like a service that never was."""

from qiskit_ibm_runtime import QiskitRuntimeService


class QiskitIBMService:
    """Wraps the service that is."""

    def __init__(self):
        self.service = QiskitRuntimeService()

    def get_backend(self, name):
        """A device."""
        return self.service.backend(name)
