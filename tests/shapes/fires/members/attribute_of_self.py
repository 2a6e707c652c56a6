"""A backend set in the constructor and run in a method; a service from a login method."""

from qiskit_ibm_runtime import QiskitRuntimeService


class Connection:
    """A login and a device."""

    def __init__(self, key: str, name: str) -> None:
        self.key = key
        self.service = self._login()
        self.backend = self.service.backend(name)

    def _login(self):
        return QiskitRuntimeService(channel="ibm_cloud", token=self.key)

    def submit(self, circuits: list):
        """Their job."""
        return self.backend.run(circuits)  # expect: QLT102

    def other(self, name: str):
        """Another device."""
        return self.service.get_backend(name)  # expect: QLT102
