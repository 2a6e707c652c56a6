# proof: none, the service alone knows its devices
"""Simulators in the cloud, which were retired in May 2024."""

from qiskit_ibm_runtime import QiskitRuntimeService

SIMULATOR = "simulator_mps"
service = QiskitRuntimeService(channel="ibm_quantum_platform", token="x" * 44)
backend = service.backend("ibmq_qasm_simulator")  # expect: QLT107
backend = service.backend(name=SIMULATOR)  # expect: QLT107
