# target: qiskit-ibm-runtime==0.34.0
"""The backend and the primitive are attributes, set in the constructor."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Controller:
    """An experiment on one device."""

    def __init__(self, name):
        self.backend = QiskitRuntimeService().backend(name)
        self.sampler = SamplerV2(mode=self.backend)

    def run(self, circuits):
        """All circuits in one session, or so it seems."""
        with self.backend.open_session() as session:
            self.session = session
            for circuit in circuits:
                self.sampler.run([circuit])  # expect: QLT301
