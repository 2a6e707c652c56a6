# target: qiskit-ibm-runtime==0.30.0
# target: qiskit==1.2.4
"""`open_session` when an object is set up, primitives in its other methods."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Runner:
    def __init__(self, name):
        self.backend = QiskitRuntimeService().backend(name)
        self.backend.open_session()
        self.sampler = SamplerV2(mode=self.backend)

    def work(self, circuits):
        return self.sampler.run(circuits)  # expect: QLT301

    def once(self, circuits):
        return SamplerV2(self.backend).run(circuits)  # expect: QLT301
