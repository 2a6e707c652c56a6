"""What all scripts share: scripts lie next to each other, without a package."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(name="course")
backend = service.backend("ibm_torino")
SHOTS = 100
