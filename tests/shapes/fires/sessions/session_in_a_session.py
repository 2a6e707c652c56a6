"""The end of the inner block leaves the outer one without a session."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
other = QiskitRuntimeService().backend("ibm_osaka")
with Session(backend=backend) as outer:
    SamplerV2().run([])
    with Session(backend=other):
        SamplerV2().run([])
    SamplerV2().run([])  # expect: QLT306
    SamplerV2(mode=outer).run([])
