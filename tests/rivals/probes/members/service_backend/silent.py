"""Devices that the service gives, and what can be done with them."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum_platform", token="x" * 44)
backend = service.backend("ibm_torino")
print(backend.num_qubits, backend.target, backend.configuration().backend_name, backend.n_qubits)
print(AerSimulator().run([]).job_id() if service is None else backend.name)
