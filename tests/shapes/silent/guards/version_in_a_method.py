"""The test of the release stands in the method that needs it."""

import qiskit
from packaging.version import parse


class Adapter:
    """For all releases."""

    def simulator(self):
        """A local backend."""
        if parse(qiskit.__version__) >= parse("1.0"):
            from qiskit_aer import AerSimulator

            return AerSimulator()
        from qiskit import Aer

        return Aer.get_backend("aer_simulator")

    def monitor(self, job):
        """Waits for the job."""
        if parse(qiskit.__version__) < parse("1.0"):
            from qiskit.tools.monitor import job_monitor

            job_monitor(job)
        else:
            job.wait_for_final_state()
