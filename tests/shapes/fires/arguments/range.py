# select: QLT1
# target: qiskit-ibm-runtime>=0.23,<0.32
# target: qiskit>=1.0,<2
"""A range: what some release refuses is told, with the release."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_x")
SamplerV2(backend=backend)  # expect: QLT103  # says: gone since qiskit-ibm-runtime 0.30.0, and the target allows
SamplerV2(mode=backend)  # expect: QLT108  # says: not there before qiskit-ibm-runtime 0.24.0
Session(service=None, backend=backend)
transpile(QuantumCircuit(1), backend_properties=None)
