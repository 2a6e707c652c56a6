"""The program itself gives the objects, and the module, what they lack."""

import qiskit
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
service.get_backend = service.backend
service.get_backend("ibm_kyiv")
backend = service.backend("ibm_kyiv")
setattr(backend, "run", print)
backend.run([])
qiskit.execute = print
qiskit.execute(1, 2)
