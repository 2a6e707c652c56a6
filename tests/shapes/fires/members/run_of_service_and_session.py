"""Programs are no longer run by the service or by a session."""

from qiskit_ibm_runtime import Batch, QiskitRuntimeService, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_fez")
job = service.run(program_id="sampler", inputs={}, options={"backend": "ibm_fez"})  # expect: QLT102  # says: 0.30.0

with Session(backend=backend) as session:
    session.run(program_id="sampler", inputs={})  # expect: QLT102
with Batch(backend=backend) as batch:
    batch.run(program_id="estimator", inputs={})  # expect: QLT102
