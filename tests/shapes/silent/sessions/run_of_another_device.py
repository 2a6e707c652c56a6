# target: qiskit-ibm-runtime==0.34.0
"""A job of another device was never meant for the session."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session

service = QiskitRuntimeService()
other = service.backend("ibm_brisbane")
with Session(backend=service.backend("ibm_kyiv")):
    other.run([])
