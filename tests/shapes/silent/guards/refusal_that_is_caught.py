"""`backend.run` only raises, and who catches just that knows."""

from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime.exceptions import IBMBackendError
from qiskit_ibm_runtime.exceptions import IBMBackendError as Refused

backend = QiskitRuntimeService().backend("ibm_kyiv")
try:
    backend.run([])
except IBMBackendError:
    print("use a primitive")
try:
    backend.run([])
except (ValueError, Refused):
    print("use a primitive")
