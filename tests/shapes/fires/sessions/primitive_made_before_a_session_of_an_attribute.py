"""The session arrives by an attribute."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


class Lab:
    """Holds a session and a primitive that is none of its."""

    def __init__(self):
        self.session = Session(backend=backend)
        self.sampler = SamplerV2(mode=backend)

    def work(self):
        """In the session, or so it seems."""
        with self.session:
            self.sampler.run([])  # expect: QLT304
