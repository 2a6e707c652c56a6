"""Names that earlier runtime clients really had."""

from qiskit_ibm_runtime import EstimatorV1, IBMRuntimeService  # expect: QLT101 QLT101
from qiskit_ibm_runtime import SamplerV1 as Sampler, SamplerV2  # expect: QLT101

service = IBMRuntimeService()
print(Sampler, EstimatorV1, SamplerV2)
