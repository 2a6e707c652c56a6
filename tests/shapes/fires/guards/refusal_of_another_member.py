"""The error that is caught is not the one that comes."""

from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime.exceptions import IBMBackendError

service = QiskitRuntimeService()
try:
    service.get_backend("ibm_kyiv")  # expect: QLT102
except IBMBackendError:
    print("no such backend")
try:
    service.backend("ibm_kyiv").run([])  # expect: QLT102
except ValueError:
    print("no circuits")
