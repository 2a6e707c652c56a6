"""Two that could be meant."""

from qiskit.primitives import SamplerV2  # expect: QLT104  # says: qiskit_aer.primitives.SamplerV2
from qiskit.primitives import EstimatorV2  # expect: QLT104  # says: qiskit_ibm_runtime.EstimatorV2
