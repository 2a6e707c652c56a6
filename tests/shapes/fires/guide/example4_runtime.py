"""The same program for the newest client: the backend has neither a session nor a run, the sampler is fine."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler

service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with backend.open_session() as session:  # expect: QLT102  # says: 0.35.0
    sampler = Sampler(mode=backend)
    inside = backend.run(compiled)  # expect: QLT102
    beside = sampler.run([compiled])
    number = session.session_id
