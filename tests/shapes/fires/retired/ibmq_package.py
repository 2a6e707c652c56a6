"""The older client's own package, in all the ways to import it."""

import qiskit.providers.ibmq.job as ibmq_job  # expect: QLT201
from qiskit.providers import ibmq  # expect: QLT201
from qiskit.providers.ibmq import IBMQ as account, IBMQJobManager  # expect: QLT201 QLT201
from qiskit.providers.ibmq.managed import ManagedJobSet  # expect: QLT201


def submit(circuits: list) -> ManagedJobSet:
    """All circuits as one managed set."""
    provider = account.load_account()
    backend = ibmq.least_busy(provider.backends(simulator=False))
    return IBMQJobManager().run(circuits, backend=backend, name="batch")


def follow(job) -> None:
    """Print the job's progress."""
    ibmq_job.job_monitor(job)
