"""A backend named in passing."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
if (backend := service.backend("ibm_fez")).num_qubits > 100:
    backend.run([])  # expect: QLT102
print([device.run([]) for name in ("a", "b") if (device := service.backend(name))])  # expect: QLT102
