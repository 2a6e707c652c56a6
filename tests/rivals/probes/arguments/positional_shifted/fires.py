"""Arguments in places that mean something else now."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session

service = QiskitRuntimeService(token="x" * 44)
backend = service.backend("ibm_torino")
session = Session(service, backend)  # expect: QLT103
other = Session(service, backend, "1h")  # expect: QLT103
