# target: qiskit-ibm-runtime>=0.30,<0.40
"""In some of the allowed releases the primitive leaves the session out."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend):
    SamplerV2(mode=backend).run([])  # expect: QLT303
