# target: qiskit-ibm-runtime==0.34.0
"""A session with a name, entered later."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
sampler = SamplerV2(mode=backend)

opened = backend.open_session()
with opened:
    sampler.run([])  # expect: QLT301

session = Session(backend=backend)
with session:
    backend.run([])  # expect: QLT302
