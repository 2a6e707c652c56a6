"""Ways to make a primitive that join the open session in the newest releases."""

from qiskit_ibm_runtime import Batch, EstimatorV2, QiskitRuntimeService, SamplerV2, Session
from qiskit_ibm_runtime.executor_sampler import Sampler as LateSampler

backend = QiskitRuntimeService().backend("ibm_kyiv")
late = LateSampler(mode=backend)
with Session(backend=backend) as session:
    SamplerV2().run([])
    SamplerV2(mode=session).run([])
    EstimatorV2(session).run([])
    SamplerV2(mode=backend).run([])
    late.run([])
with Batch(backend=backend):
    sampler = SamplerV2()
    for _ in range(3):
        sampler.run([])
