"""What an unknown module's star may bind is not undefined."""

from mylab.clients import *
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitIBMService()
print(service, QiskitRuntimeService)
