"""Misspelt imports of real names."""

from qiskit_ibm_runtime import QiskitRuntimeServices  # expect: QLT104  # says: QiskitRuntimeService
from qiskit_ibm_runtime import SamplerV2, EstimatorV2, Sesion  # expect: QLT104  # says: Session

print(QiskitRuntimeServices, SamplerV2, EstimatorV2, Sesion)
