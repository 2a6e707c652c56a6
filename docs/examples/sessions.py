"""Jobs that miss their session, in the newest releases: nothing here is gone, and only the last line fails at once."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
sampler = SamplerV2(mode=backend)

flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend)

with Session(backend=backend) as session:
    sampler.run([compiled])  # made before the block: a single job
    inside = SamplerV2(mode=session)
    job = inside.run([compiled])

idle = Session(backend=backend)  # never used, never closed
print(job.result()[0].data.meas.get_counts())
inside.run([compiled])  # the session is closed
