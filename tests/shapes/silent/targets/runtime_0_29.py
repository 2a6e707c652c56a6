# target: qiskit-ibm-runtime==0.29.1
"""The last release with the service's get_backend and run."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session

service = QiskitRuntimeService(channel="ibm_quantum")
backend = service.get_backend("ibm_kyiv")
service.run(program_id="sampler", inputs={}, options={"backend": "ibm_kyiv"})
backend.run([])
with Session(backend=backend) as session:
    session.run(program_id="sampler", inputs={})
