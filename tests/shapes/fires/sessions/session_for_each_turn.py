"""Each turn waits for a session of its own."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
for angle in (0.1, 0.2, 0.3):
    with Session(backend=backend) as session:  # expect: QLT312
        SamplerV2(mode=session).run([("circuit", angle)])
