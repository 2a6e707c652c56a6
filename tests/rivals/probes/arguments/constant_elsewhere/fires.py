"""Values that are bound in another place."""

from lab_settings import CHANNEL, COMPILER
from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService

TOKEN = "x" * 44
NAMES = {"channel": "ibm_quantum"}

service = QiskitRuntimeService(channel=CHANNEL, token=TOKEN)  # expect: QLT107
service = QiskitRuntimeService(channel=NAMES["channel"], token=TOKEN)  # expect: QLT107
transpile(QuantumCircuit(1), **COMPILER)  # expect: QLT103
