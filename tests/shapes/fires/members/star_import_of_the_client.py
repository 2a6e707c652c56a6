"""What a star import of the client brings is known."""

from qiskit_ibm_runtime import *

service = QiskitRuntimeService()
backend = service.backend("ibm_fez")
backend.run([])  # expect: QLT102
