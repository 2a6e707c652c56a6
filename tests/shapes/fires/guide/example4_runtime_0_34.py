# target: qiskit-ibm-runtime==0.34.0
"""The backend runs in its session, the sampler next to it."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler

service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with backend.open_session() as session:
    sampler = Sampler(mode=backend)
    inside = backend.run(compiled)
    beside = sampler.run([compiled])  # expect: QLT301  # says: Session
    number = session.session_id
