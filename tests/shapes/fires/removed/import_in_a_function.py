"""Imports in functions and under an ordinary condition are imports."""

import os


def simulate(circuit):
    """Counts of the circuit."""
    from qiskit import Aer, execute  # expect: QLT101 QLT101

    return execute(circuit, Aer.get_backend("aer_simulator")).result().get_counts()


if os.environ.get("PROGRESS"):
    from qiskit.tools.monitor import job_monitor  # expect: QLT101
else:
    job_monitor = print
