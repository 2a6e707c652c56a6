"""A configuration has what the service sends, besides what its class sets."""

from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime.fake_provider import FakeFez

print(FakeFez().configuration().max_shots)
print(QiskitRuntimeService().backend("ibm_x").configuration().max_shots)
