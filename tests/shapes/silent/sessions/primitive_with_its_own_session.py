# target: qiskit-ibm-runtime==0.34.0
"""In the backend's session, a primitive that was handed a session of the client's is right."""

from qiskit_ibm_runtime import Batch, EstimatorV2, QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")

with Session(backend=backend) as own:
    sampler = SamplerV2(mode=own)
    with backend.open_session():
        sampler.run([])
with backend.open_session(), Batch(backend=backend) as batch:
    EstimatorV2(mode=batch).run([])
    SamplerV2().run([])
