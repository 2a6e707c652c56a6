"""Whoever catches everything still gets the error."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as session:
    sampler = SamplerV2(mode=session)
    sampler.run([])
try:
    sampler.run([])  # expect: QLT307
except Exception as error:
    print(error)
