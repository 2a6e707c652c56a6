"""Each turn has a backend of its own, or the loop only tries again."""

from qiskit_ibm_runtime import Batch, QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
one = service.backend("ibm_kyiv")
for device in service.backends():
    with Session(backend=device) as session:
        SamplerV2(mode=session).run([])
for name in ("ibm_kyiv", "ibm_osaka"):
    backend = service.backend(name)
    with Session(backend=backend) as session:
        SamplerV2(mode=session).run([])
for _ in range(3):
    with Session(backend=one) as session:
        if SamplerV2(mode=session).run([]).result():
            break
for _ in range(3):
    with Batch(backend=one) as batch:
        SamplerV2(mode=batch).run([])
