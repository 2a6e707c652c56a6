"""Either of the two."""

from qiskit.primitives import BackendSamplerV2, StatevectorEstimator, StatevectorSampler
from qiskit_ibm_runtime import EstimatorV2, SamplerV2

print(BackendSamplerV2, StatevectorEstimator(), StatevectorSampler(), EstimatorV2, SamplerV2)
