"""A device of Azure's, in the same words."""

from azure.quantum.qiskit import AzureQuantumProvider


class Device:
    """Connects when asked."""

    def __init__(self, device_name):
        self.device_name = device_name
        self.connect()

    def connect(self):
        """Look the device up."""
        self.provider = AzureQuantumProvider()
        self.backend_device = self.provider.get_backend(self.device_name)
