# target: qiskit-ibm-runtime==0.5.0
"""The first service class was still there."""

from qiskit_ibm_runtime import IBMRuntimeService, QiskitRuntimeService

service = IBMRuntimeService()
print(QiskitRuntimeService, service)
