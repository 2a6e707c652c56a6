# target: qiskit-ibm-runtime==0.40.0
"""Calls them all with a device of IBM's."""

from hooks import Queue, Submission, command, handler, make
from qiskit_ibm_runtime import QiskitRuntimeService

device = QiskitRuntimeService().backend("ibm_fez")
command(device)
handler(device)
Submission().submit(device)
Queue().put(device)
Queue().close(device)
make()(device)
