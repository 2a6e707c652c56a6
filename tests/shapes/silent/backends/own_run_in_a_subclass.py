"""A subclass of the client's class that brings its own run."""

from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService, SamplerV2


class Patched(IBMBackend):
    """Runs through a primitive."""

    def run(self, circuits, **options):
        """Their job."""
        return SamplerV2(mode=self).run(circuits, **options)


class Lab(QiskitRuntimeService):
    """Keeps the older spelling alive."""

    def get_backend(self, name):
        """The device of that name."""
        return self.backend(name)


def submit(device: Patched):
    """A job on it."""
    return device.run([])


Lab().get_backend("ibm_kyiv")
