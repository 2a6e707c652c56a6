"""A simulator on this computer, by a name that looks alike."""

from qiskit_aer import Aer
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum_platform", token="x" * 44)
print(Aer.get_backend("qasm_simulator"), service.backend("ibm_torino"), {"ibmq_qasm_simulator": 32})
