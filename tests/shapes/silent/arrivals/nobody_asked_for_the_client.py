# target: qiskit==1.0.2
"""The release of qiskit-ibm-runtime is only what would be installed beside it."""

from qiskit_ibm_runtime import IBMQuantumComputeService, NoiseLearner, QiskitRuntimeService

print(IBMQuantumComputeService, NoiseLearner, QiskitRuntimeService)
