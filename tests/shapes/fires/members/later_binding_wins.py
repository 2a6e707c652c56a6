"""The name's last binding counts."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

backend = AerSimulator()
print(backend.run([]).result())
backend = QiskitRuntimeService().backend("ibm_torino")
print(backend.run([]).result())  # expect: QLT102
