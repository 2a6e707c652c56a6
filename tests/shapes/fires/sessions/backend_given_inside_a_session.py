# target: qiskit-ibm-runtime==0.28.0
"""Before 0.34 a primitive that is given the backend leaves the session out."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as session:
    sampler = SamplerV2(backend=backend)
    sampler.run([])  # expect: QLT303  # says: outside the `Session` of line 7
    SamplerV2(session=session).run([])
    SamplerV2().run([])
