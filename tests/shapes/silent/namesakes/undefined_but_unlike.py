"""Undefined names that resemble nothing are other tools' business."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
print(backend_name, service.backend(device), undefined_helper(service))
