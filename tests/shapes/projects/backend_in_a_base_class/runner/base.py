"""Runners and where they run."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


class HardwareRunner:
    """Runs on a device."""

    def __init__(self, name):
        self.service = QiskitRuntimeService()
        self.backend = self.service.backend(name)


class LocalRunner:
    """Runs here."""

    def __init__(self, name):
        self.backend = AerSimulator(method=name)
