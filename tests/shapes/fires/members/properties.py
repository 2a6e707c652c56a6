"""A property and a cached property that give a backend."""

from functools import cached_property

from qiskit_ibm_runtime import QiskitRuntimeService


class Lab:
    """Looks its devices up when asked."""

    @property
    def device(self):
        """The default device."""
        return self.service.backend("ibm_fez")

    @cached_property
    def service(self):
        """The login."""
        return QiskitRuntimeService()

    def submit(self, circuits):
        """Their job."""
        return self.device.run(circuits)  # expect: QLT102


Lab().device.run([])  # expect: QLT102
