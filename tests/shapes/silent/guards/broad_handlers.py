"""Broader handlers catch a missing package too."""

try:
    from qiskit import IBMQ

    IBM_AVAILABLE = True
except Exception:
    IBM_AVAILABLE = False

try:
    from qiskit.tools.monitor import job_monitor
except:  # noqa: E722
    def job_monitor(job):
        """Does without."""

if IBM_AVAILABLE:
    IBMQ.load_account()
job_monitor(None)
