"""Names that look wrong and are right."""

import qiskit_ibm_runtime
from qiskit_ibm_runtime import IBMQuantumComputeService, NoiseLearnerV2, OptionsV2, RuntimeJobV2
from qiskit_ibm_runtime.executor_sampler import Sampler, SamplerV2
from qiskit_ibm_runtime.fake_provider import FakeSherbrooke
from qiskit_ibm_runtime.fake_provider.local_service import QiskitRuntimeLocalService

service = IBMQuantumComputeService()
local = QiskitRuntimeLocalService()
print(service.backend("ibm_fez"), qiskit_ibm_runtime.IBMQuantumComputeService, local.backends())
print(NoiseLearnerV2, OptionsV2, RuntimeJobV2, Sampler, SamplerV2, FakeSherbrooke())
