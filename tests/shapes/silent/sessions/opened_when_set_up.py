# target: qiskit-ibm-runtime==0.30.0
# target: qiskit==1.2.4
"""`open_session` when an object is set up, for what it groups, or perhaps not at all."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Runner:
    def __init__(self, name):
        self.backend = QiskitRuntimeService().backend(name)
        self.other = QiskitRuntimeService().backend("ibm_other")
        self.backend.open_session()

    def work(self, circuits):
        return self.backend.run(circuits)

    def elsewhere(self, circuits):
        return SamplerV2(self.other).run(circuits)


class Sometimes:
    def __init__(self, name, *, grouped):
        self.backend = QiskitRuntimeService().backend(name)
        if grouped:
            self.backend.open_session()

    def work(self, circuits):
        return SamplerV2(self.backend).run(circuits)
