"""A device of IBM's."""

from qiskit_ibm_runtime import QiskitRuntimeService


class Device:
    """Connects when asked."""

    def __init__(self, device_name):
        self.device_name = device_name
        self.connect()

    def connect(self):
        """Look the device up."""
        self.provider = QiskitRuntimeService()
        self.backend_device = self.provider.backend(self.device_name)
