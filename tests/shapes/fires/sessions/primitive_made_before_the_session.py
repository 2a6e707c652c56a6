"""A primitive made before the block settles for job mode."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
sampler = SamplerV2(mode=backend)
with Session(backend=backend) as session:
    jobs = []
    for _ in range(3):
        jobs.append(sampler.run([]))  # expect: QLT304
