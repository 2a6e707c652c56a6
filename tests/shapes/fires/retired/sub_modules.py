"""Every sub-module of the provider is as retired as the package."""

from qiskit_ibm_provider.exceptions import IBMAccountError  # expect: QLT201
from qiskit_ibm_provider.job import IBMCircuitJob, job_monitor  # expect: QLT201 QLT201
from qiskit_ibm_provider.job.exceptions import IBMJobTimeoutError  # expect: QLT201
from qiskit_ibm_provider.transpiler.passes.scheduling import PadDelay  # expect: QLT201
from qiskit_ibm_provider.version import __version__ as client  # expect: QLT201


def watch(job: IBMCircuitJob) -> str:
    """How the job ended."""
    try:
        job_monitor(job, interval=10)
    except (IBMAccountError, IBMJobTimeoutError):
        return "lost"
    return client


PASSES = [PadDelay]
