"""The name that no release had is this project's own class."""

from qiskit_ibm_runtime import QiskitRuntimeService


class QiskitIBMService:
    """A service with a diary."""

    def __init__(self):
        self.service = QiskitRuntimeService()

    def get_backend(self, name):
        """The device of that name."""
        return self.service.backend(name)


service = QiskitIBMService()
service.get_backend("ibm_kyiv")
