# target: qiskit-ibm-runtime==0.30.0
"""`mode` counts before `session`."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as session:
    SamplerV2(mode=backend, session=session).run([])  # expect: QLT103 QLT303
