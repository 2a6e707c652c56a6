# target: qiskit-ibm-runtime==0.48.0
"""The first client-side primitives settled where they run when they were made."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session
from qiskit_ibm_runtime.executor_sampler import SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyiv")
sampler = SamplerV2(mode=backend)
with Session(backend=backend) as session:
    sampler.run([])  # expect: QLT304
