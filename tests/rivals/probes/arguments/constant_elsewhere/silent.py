"""Values that are bound in another place."""

from lab_settings import CHANNEL, FINE, PLATFORM
from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService

TOKEN = "x" * 44

service = QiskitRuntimeService(channel=PLATFORM, token=TOKEN)
print(transpile(QuantumCircuit(1), **FINE), f"no longer {CHANNEL}", service)
