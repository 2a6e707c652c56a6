# target: qiskit-ibm-runtime==0.40.0
"""Runs things here."""

import json
import sys

import qiskit_ibm_runtime
from lab import jobs
from lab.jobs import decorator, for_old_releases, handed_on, passed_as_argument, unpacked, with_a_simulator, with_something_unknown
from lab.jobs import with_a_simulator_under_another_name as submit
from qiskit_aer import AerSimulator

TABLE = {"run": handed_on}

with_a_simulator(AerSimulator())
submit(backend=AerSimulator())
jobs.with_a_simulator_by_module(AerSimulator())
with_something_unknown(json.load(sys.stdin))
sorted([], key=passed_as_argument)
unpacked(*sys.argv)
if qiskit_ibm_runtime.__version__ < "0.3":
    for_old_releases(qiskit_ibm_runtime.QiskitRuntimeService().backend("ibm_fez"))


@decorator
def decorated():
    """What the decorator is given."""
