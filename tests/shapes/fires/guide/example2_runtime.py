"""Two circuits in the backend's own session: in the newest client the session and the run are gone."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with backend.open_session() as session:  # expect: QLT102  # says: 0.35.0
    first = backend.run(compiled)  # expect: QLT102  # says: 0.35.0
    second = backend.run(compiled)  # expect: QLT102
