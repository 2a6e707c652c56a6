"""The attribute is called backend and holds a primitive."""

from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2

service = QiskitRuntimeService()
backend = SamplerV2(service.least_busy(operational=True, simulator=False))
backend.run([])


class Runner:
    """Runs pubs."""

    def __init__(self):
        self.backend = EstimatorV2(mode=service.backend("ibm_kyiv"))

    def go(self, pubs):
        """Their job."""
        return self.backend.run(pubs, precision=0.1)
