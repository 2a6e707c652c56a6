"""Jobs of a closed session can be read."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as session:
    job = SamplerV2(mode=session).run([])
print(job.result(), session.session_id, session.status())
session = Session(backend=backend)
sampler = SamplerV2(mode=session)
sampler.run([])
session.close()
session = Session(backend=backend)
sampler = SamplerV2(mode=session)
sampler.run([])
session.close()
