"""The end of the block closes the session."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as session:
    sampler = SamplerV2(mode=session)
    sampler.run([])
job = sampler.run([])  # expect: QLT307  # says: the `Session` of line 6
