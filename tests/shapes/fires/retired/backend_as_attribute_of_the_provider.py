"""Devices as attributes of the provider, in a list and in a class."""

from qiskit_ibm_provider import IBMProvider  # expect: QLT201  # says: QiskitRuntimeService  # says: service.backend

provider = IBMProvider()
devices = [provider.backend.ibmq_lima, provider.backend.ibmq_quito]


class Lab:
    """Keeps its device."""

    def __init__(self) -> None:
        self.device = provider.backend.ibm_lagos

    def submit(self, circuit):
        """The circuit's job."""
        return self.device.run(circuit)
