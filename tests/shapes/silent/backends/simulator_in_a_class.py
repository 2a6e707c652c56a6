"""Constructor, login method, property, class attribute and inheritance, with a simulator behind all."""

from dataclasses import dataclass

from qiskit_aer import AerSimulator


class Base:
    """Has a backend."""

    shared = AerSimulator()

    def __init__(self, method):
        self.backend = self._login(method)

    def _login(self, method):
        return AerSimulator(method=method)

    @property
    def device(self):
        """The same."""
        return self.backend


class Runner(Base):
    """Uses it."""

    def submit(self, circuits):
        """Their job."""
        self.shared.run(circuits)
        self.device.run(circuits)
        return self.backend.run(circuits)


@dataclass
class Plan:
    """What to run where."""

    backend: AerSimulator

    def go(self):
        """Its job."""
        return self.backend.run([])
