"""Relative imports never reach the installed packages."""

from . import qiskit
from .qiskit import Aer, execute
from .qiskit_ibm_provider import IBMProvider
from ..clients.qiskit_ibm_runtime import QiskitIBMService

backend = IBMProvider().get_backend("own")
service = QiskitIBMService()
print(qiskit.execute, execute([], Aer), backend.run([]), service)
