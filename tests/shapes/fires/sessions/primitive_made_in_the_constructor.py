"""An object keeps the primitive that it made, and opens a session later."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


class Runner:
    """Runs circuits."""

    def __init__(self):
        self.sampler = SamplerV2(mode=backend)

    def together(self, circuits):
        """All in one session, or so it seems."""
        with Session(backend=backend):
            return [self.sampler.run([each]) for each in circuits]  # expect: QLT304  # says: made outside of it, at line 12
