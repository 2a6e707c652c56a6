"""A client primitive must be told where to run."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
sampler = SamplerV2()  # expect: QLT310
