# target: qiskit-ibm-runtime==0.34.0
"""Methods of the same object as helpers, on either side."""

from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, Session


class Solver:
    """Runs both kinds of job."""

    def __init__(self, name):
        self.backend = QiskitRuntimeService().backend(name)

    def _energy(self, pub):
        return EstimatorV2(mode=self.backend).run([pub])

    def _counts(self, circuit):
        return self.backend.run(circuit)

    def mixed(self, pub, circuit):
        """Neither helper runs in the session opened for the other."""
        with self.backend.open_session():
            self._energy(pub)  # expect: QLT301
            self._counts(circuit)
        with Session(backend=self.backend):
            self._counts(circuit)  # expect: QLT302
