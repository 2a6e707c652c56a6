"""The guarded import stands in a function, and the handler goes on without it."""


def login(token):
    """A provider of whichever client there is."""
    try:
        from qiskit import IBMQ
    except ImportError:
        from qiskit_ibm_runtime import QiskitRuntimeService

        return QiskitRuntimeService(token=token)
    return IBMQ.enable_account(token)


def monitor():
    """A function that follows a job."""
    try:
        from qiskit.tools.monitor import job_monitor
    except ImportError:
        return lambda job: job.wait_for_final_state()
    else:
        return job_monitor
