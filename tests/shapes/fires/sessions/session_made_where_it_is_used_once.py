"""A session per call of a submitting method, never closed."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


class Connection:
    def __init__(self):
        self.jobs = {}

    def submit(self, circuits):
        session = Session(backend=backend)  # expect: QLT308
        sampler = SamplerV2(mode=session)
        job = sampler.run(circuits)
        self.jobs[job.job_id()] = job
        return job.job_id()
