# target: qiskit-ibm-runtime>=0.30,<0.40
"""A range that has both the misleading and the missing method has both findings."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session():  # expect: QLT102
    SamplerV2(mode=backend).run([])  # expect: QLT301
with Session(backend=backend):
    backend.run([])  # expect: QLT102 QLT302
