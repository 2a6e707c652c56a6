# target: qiskit-ibm-runtime==0.34.0
"""Each kind of session takes what it groups; a device looked up again is not the one whose session is open."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
other = QiskitRuntimeService().backend("ibm_osaka")
with backend.open_session():
    with Session(backend=backend):
        backend.run([])
        SamplerV2(mode=backend).run([])
        other.run([])
    with Session(backend=backend):
        SamplerV2().run([])
backend.close_session()
with Session(backend=backend):
    SamplerV2().run([])
    backend.run([])  # expect: QLT302
