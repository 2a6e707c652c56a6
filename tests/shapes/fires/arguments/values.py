"""Values that arguments do not take any more."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

CHANNEL = "ibm_quantum"
SIMULATOR = "simulator_mps"

QiskitRuntimeService.save_account(channel="ibm_quantum", token="x")  # expect: QLT107  # says: ibm_quantum_platform
service = QiskitRuntimeService(channel=CHANNEL)  # expect: QLT107
simulator = service.backend(SIMULATOR)  # expect: QLT107  # says: write `AerSimulator()`
service.backend(name="ibmq_qasm_simulator")  # expect: QLT107
Session(backend="ibm_brisbane")  # expect: QLT107  # says: service.backend(name)
SamplerV2("ibm_brisbane")  # expect: QLT107
transpile(QuantumCircuit(2), routing_method="stochastic", layout_method="noise_adaptive")  # expect: QLT107 QLT107
