"""A session that no primitive was given, and that is never entered."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
session = Session(backend=backend)  # expect: QLT311  # says: opened for nothing
sampler = SamplerV2(mode=backend)
sampler.run([])
session.close()
