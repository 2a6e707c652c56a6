"""A station with a login."""

from qiskit import IBMQ  # expect: QLT201


class Station:
    """Logs in when it is built."""

    def __init__(self, hub="ibm-q"):
        self.provider = IBMQ.get_provider(hub=hub)
        self.backend = None

    def choose(self, name):
        """Take a device."""
        self.backend = self.provider.get_backend(name)
