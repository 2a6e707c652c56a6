"""Attributes and methods of a base class in the same file."""

from qiskit_ibm_runtime import QiskitRuntimeService


class Connected:
    """Has a service and a device."""

    def __init__(self):
        self.service = QiskitRuntimeService()
        self.backend = self.pick()

    def pick(self):
        """The device."""
        return self.service.least_busy()


class Runner(Connected):
    """Uses them."""

    def __init__(self, shots):
        super().__init__()
        self.shots = shots

    def submit(self, circuits):
        """Their job."""
        return self.backend.run(circuits, shots=self.shots)  # expect: QLT102

    def anew(self, circuits):
        """Their job elsewhere."""
        return self.pick().run(circuits)  # expect: QLT102
