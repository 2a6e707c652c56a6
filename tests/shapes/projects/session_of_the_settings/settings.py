"""Opens the session that the other file closes."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
session = Session(backend=backend)
sampler = SamplerV2(mode=session)
sampler.run([])
