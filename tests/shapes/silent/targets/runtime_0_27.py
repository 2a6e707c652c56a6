# target: qiskit-ibm-runtime>=0.22,<0.28
"""Both generations of primitives side by side."""

from qiskit_ibm_runtime import EstimatorV1, EstimatorV2, Options, QiskitRuntimeService, Sampler, SamplerV1, SamplerV2

service = QiskitRuntimeService(channel="ibm_quantum")
print(EstimatorV1, EstimatorV2, Options(), Sampler, SamplerV1, SamplerV2, service.get_backend("ibm_kyiv"))
