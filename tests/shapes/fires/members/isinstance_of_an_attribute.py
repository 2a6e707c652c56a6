"""A chain of tests on an attribute, with a device only in its last branch."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend, SamplerV2


class Environment:
    """Steps through circuits on whatever it was given."""

    def __init__(self, backend):
        self.backend = backend

    def step(self, circuits):
        """Their job."""
        if isinstance(self.backend, AerSimulator):
            return self.backend.run(circuits)
        elif isinstance(self.backend, IBMBackend):
            if not self.backend.session.active:  # expect: QLT102
                self.backend.open_session()  # expect: QLT102
            return SamplerV2(mode=self.backend).run(circuits)
        return self.backend.run(circuits)
