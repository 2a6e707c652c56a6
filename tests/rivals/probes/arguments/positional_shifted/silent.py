"""Arguments in the places of today."""

from qiskit_ibm_runtime import Batch, QiskitRuntimeService, Session

service = QiskitRuntimeService(token="x" * 44)
backend = service.backend("ibm_torino")
print(Session(backend, "1h"), Batch(backend, 60))
