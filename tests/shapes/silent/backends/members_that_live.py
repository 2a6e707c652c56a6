"""What the service and the backend still have."""

from qiskit_ibm_runtime import IBMQuantumComputeService, QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum_platform", instance="lab")
backend = service.backend("ibm_kyiv", use_fractional_gates=False)
print(backend.name, backend.num_qubits, backend.target, backend.status().pending_jobs)
print(backend.configuration().n_qubits, backend.properties(), backend.coupling_map)
print(backend.service.backends(min_num_qubits=100), backend.refresh())
print(service.jobs(limit=3, pending=True), service.job("cn0f2qg"), service.usage())
print([device.name for device in IBMQuantumComputeService().backends()])
print(QiskitRuntimeService.saved_accounts())
