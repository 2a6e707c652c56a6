# target: qiskit-ibm-runtime==0.30.0
# target: qiskit==1.2.4
"""`open_session` when an object is set up, whose session is cancelled."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Calibrated:
    def __init__(self, name, circuits):
        self.backend = QiskitRuntimeService().backend(name)
        session = self.backend.open_session()
        self.calibration = self.backend.run(circuits)
        session.cancel()

    def work(self, circuits):
        return SamplerV2(mode=self.backend).run(circuits)
