"""The name of a device where a name is wanted."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

DEVICE = "ibm_torino"
backend = QiskitRuntimeService(token="x" * 44).backend(DEVICE)
session = Session(backend=backend)
print(SamplerV2(mode=session))
