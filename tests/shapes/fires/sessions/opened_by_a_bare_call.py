# target: qiskit-ibm-runtime==0.34.0
"""`open_session` without a block holds the session open until `close_session`."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
backend.open_session()
sampler = SamplerV2(mode=backend)
sampler.run([])  # expect: QLT301  # says: `open_session` opened in line 7
backend.run([])
backend.close_session()
SamplerV2(mode=backend).run([])
