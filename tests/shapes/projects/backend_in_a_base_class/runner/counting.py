"""Two runners with the same lines: only the one on hardware is wrong."""

from runner.base import HardwareRunner, LocalRunner


class HardwareCounter(HardwareRunner):
    """Counts on a device."""

    def count(self, circuit):
        """The outcomes."""
        return self.backend.run(circuit).result().get_counts()  # expect: QLT102


class LocalCounter(LocalRunner):
    """Counts here."""

    def count(self, circuit):
        """The outcomes."""
        return self.backend.run(circuit).result().get_counts()
