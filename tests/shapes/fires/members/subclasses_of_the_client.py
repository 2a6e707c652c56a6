"""Classes of the project's own that derive from the client's have its members."""

from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService


class Lab(QiskitRuntimeService):
    """A service with a favourite."""

    def favourite(self):
        """The favourite device."""
        return self.backend("ibm_fez")


class Logged(IBMBackend):
    """A device with a diary."""

    diary: list = []


def submit(device: Logged):
    """A job on it."""
    return device.run([])  # expect: QLT102


Lab().favourite().run([])  # expect: QLT102
Lab().get_backend("ibm_kyiv")  # expect: QLT102
