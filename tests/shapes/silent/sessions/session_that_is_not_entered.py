# target: qiskit-ibm-runtime==0.34.0
"""Without a with block nothing says that the backend should run in the session."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
session = Session(backend=backend)
backend.run([])
SamplerV2(mode=session).run([])
session.close()
