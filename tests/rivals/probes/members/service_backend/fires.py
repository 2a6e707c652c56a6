"""Devices that the service gives."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum_platform", token="x" * 44)
backend = service.backend("ibm_torino")
print(backend.num_qubits)
print(backend.run([]))  # expect: QLT102
print(backend.open_session())  # expect: QLT102
print(service.least_busy(operational=True).run([]))  # expect: QLT102
print(service.get_backend("ibm_torino"))  # expect: QLT102
