# target: qiskit-ibm-runtime==0.34.0
"""The sampler runs in the session, the backend next to it."""

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
    beside = backend.run(compiled)  # expect: QLT302  # says: Session
