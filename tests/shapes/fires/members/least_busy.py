"""The least busy backend is IBM's too."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
quiet = service.least_busy(
    min_num_qubits=5,
    filters=lambda b: b.status().operational and not b.configuration().simulator,
)
quiet.run([])  # expect: QLT102
