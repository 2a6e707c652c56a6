# target: qiskit-ibm-runtime==0.33.2
"""A batch is a session in this; so is one made from the service, as it was then."""

from qiskit_ibm_runtime import Batch, QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService(channel="ibm_quantum")
backend = service.least_busy()

with Batch(backend=backend) as batch:
    sampler = SamplerV2(mode=batch)
    for circuit in ("a", "b"):
        sampler.run([circuit])
        backend.run(circuit)  # expect: QLT302
with Session(service, backend) as session:
    backend.run([])  # expect: QLT302
with Session(service=service, backend="ibm_kyiv"):
    backend.run([])  # expect: QLT302
