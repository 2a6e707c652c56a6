"""A session closed by hand takes no more jobs."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
session = Session(backend=backend)
sampler = SamplerV2(mode=session)
try:
    sampler.run([])
finally:
    session.close()
sampler.run([])  # expect: QLT307
