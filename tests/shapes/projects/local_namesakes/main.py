"""Uses them absolutely, beside the real client."""

from qiskit_ibm_runtime import QiskitRuntimeService
from toolbox.qiskit import Aer, execute
from toolbox.services import QiskitIBMService

service = QiskitIBMService()
execute([], Aer.get_backend("stabilizer"))
print(service.get_backend("ibm_fez"), QiskitRuntimeService)
