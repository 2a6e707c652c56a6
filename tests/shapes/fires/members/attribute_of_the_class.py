"""A class attribute, through the instance, the class and a class method."""

from qiskit_ibm_runtime import QiskitRuntimeService


class Lab:
    """One service for all."""

    service = QiskitRuntimeService()
    backend = service.backend("ibm_fez")

    @classmethod
    def device(cls, name):
        """One of the service's devices."""
        return cls.service.backend(name)

    def submit(self, circuits):
        """Their job."""
        self.device("ibm_kyiv").run(circuits)  # expect: QLT102
        return self.backend.run(circuits)  # expect: QLT102


Lab.backend.run([])  # expect: QLT102
Lab.device("ibm_torino").run([])  # expect: QLT102
