"""Code that is never reached."""

from qiskit_ibm_runtime import QiskitRuntimeService

if False:
    from qiskit_ibm_provider import IBMProvider
if 0:
    from qiskit import IBMQ
while False:
    from qiskit import execute

service = QiskitRuntimeService()
if False:
    service.get_backend("ibm_kyiv")
