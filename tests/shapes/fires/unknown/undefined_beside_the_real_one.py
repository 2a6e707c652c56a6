"""An undefined name that resembles the imported one is reported at its first use only."""

from qiskit_ibm_runtime import QiskitRuntimeService

QiskitRuntimeService.save_account(channel="ibm_quantum_platform", token="...")
service = QiskitIBMService()  # expect: QLT104  # says: QiskitRuntimeService
print(service.backends())
again = QiskitIBMService()
