# target: qiskit-ibm-runtime==0.34.0
"""A primitive without a mode does not find the backend's session either."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session() as session:
    sampler = SamplerV2()
    sampler.run([])  # expect: QLT301
