"""The same program for the newest client: there the backend cannot run at all."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with Session(backend=backend) as session:
    sampler = Sampler(mode=session)
    inside = sampler.run([compiled])
    beside = backend.run(compiled)  # expect: QLT102  # says: 0.35.0
