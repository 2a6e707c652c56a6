# target: qiskit-ibm-runtime==0.34.0
"""Two runs of one backend in its own session do share it."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with backend.open_session() as session:
    first = backend.run(compiled)
    second = backend.run(compiled)
