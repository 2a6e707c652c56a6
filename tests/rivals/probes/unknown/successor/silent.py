"""The same, from where they are."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

print(QiskitRuntimeService, SamplerV2)
