"""The program as it should be: the primitive takes over what the backend did."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False)
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with Session(backend=backend) as session:
    sampler = SamplerV2(mode=session)
    first = sampler.run([compiled])
    second = sampler.run([compiled], shots=100)
    number = session.session_id
