# target: qiskit-ibm-runtime==0.34.0
"""Of two primitives in the block only the one with a session of its own is right."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
own = Session(backend=backend)
with backend.open_session():
    SamplerV2(mode=own).run([])
    SamplerV2(mode=backend).run([])  # expect: QLT301
own.close()
