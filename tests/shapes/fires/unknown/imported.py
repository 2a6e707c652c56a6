"""A name that no release of the module had."""

from qiskit_ibm_runtime import QiskitIBMService, SamplerV2  # expect: QLT104  # says: QiskitRuntimeService

service = QiskitIBMService(channel="ibm_quantum_platform")
sampler = SamplerV2(mode=service.backend("ibm_fez"))
