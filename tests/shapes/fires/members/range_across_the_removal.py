# target: qiskit-ibm-runtime>=0.30,<0.40
"""Gone in some of the allowed releases is gone: the service's get_backend in all, the backend's run in some."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
service.get_backend("ibm_fez")  # expect: QLT102
backend = service.backend("ibm_fez")
backend.run([])  # expect: QLT102  # says: 0.35.0
