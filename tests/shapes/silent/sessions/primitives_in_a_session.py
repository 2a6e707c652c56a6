"""Primitives in the client's session, in every correct spelling."""

from qiskit_ibm_runtime import Batch, EstimatorV2, QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_kyiv")

with Session(backend=backend) as session:
    SamplerV2(mode=session).run([])
    EstimatorV2(mode=session).run([])
    print(session.session_id, session.backend(), session.status())
with Batch(backend=backend):
    sampler = SamplerV2()
    jobs = [sampler.run([circuit]) for circuit in ("a", "b")]
with Session(backend=backend, max_time="25m") as session:
    SamplerV2(session).run([])
session.close()
