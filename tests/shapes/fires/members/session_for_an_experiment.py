"""The session is opened for an experiment of another library, on a device and on its simulated sibling."""

from qiskit_aer import AerSimulator
from qiskit_experiments.library import T1
from qiskit_ibm_runtime import QiskitRuntimeService


class Controller:
    """Runs experiments on hardware or here."""

    def __init__(self, name):
        self.backend = QiskitRuntimeService().backend(name)
        self.sim = AerSimulator.from_backend(self.backend)

    def remote(self, delays):
        """On hardware."""
        experiment = T1((0,), delays)
        with self.backend.open_session() as session:  # expect: QLT102
            self.session = session
            return experiment.run(backend=self.backend)

    def local(self, delays):
        """Here."""
        with self.sim.open_session() as session:  # expect: QLT109  # says: Session(backend=backend)
            self.session = session
            return T1((0,), delays).run(backend=self.sim)
