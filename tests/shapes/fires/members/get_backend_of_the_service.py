"""The service's older way to a backend is gone, and what it gave is still understood."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
device = service.get_backend("ibm_brisbane")  # expect: QLT102  # says: 0.30.0  # says: service.backend
job = device.run([], shots=10)  # expect: QLT102  # says: 0.35.0
