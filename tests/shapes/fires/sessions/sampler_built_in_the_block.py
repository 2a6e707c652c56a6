# target: qiskit-ibm-runtime==0.34.0
"""A second-generation primitive on the backend whose session is open runs outside it."""

from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session(max_time="1h"):
    sampler = SamplerV2(mode=backend)
    sampler.run([])  # expect: QLT301  # says: Session
    estimator = EstimatorV2(backend)
    estimator.run([])  # expect: QLT301
    SamplerV2(backend).run([], shots=10)  # expect: QLT301
