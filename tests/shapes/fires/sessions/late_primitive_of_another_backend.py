"""Client-side primitives find out about the session when they run."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session
from qiskit_ibm_runtime.executor_sampler import Sampler

service = QiskitRuntimeService()
backend = service.backend("ibm_kyiv")
sampler = Sampler(mode=service.backend("ibm_kyiv"))
with Session(backend=backend) as session:
    sampler.run([])  # expect: QLT305  # says: an error (since qiskit-ibm-runtime 0.49 also if
    kept = Sampler()
    kept.run([])
kept.run([])  # expect: QLT307
