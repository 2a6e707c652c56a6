# target: qiskit-ibm-runtime==0.34.0
"""What the misspelt service gives is what the real one gives."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

service = QiskitIBMService()  # expect: QLT104
backend = service.backend("ibm_sherbrooke")
with Session(backend=backend):
    backend.run([])  # expect: QLT302
with backend.open_session():
    SamplerV2(mode=backend).run([])  # expect: QLT301
print(service.get_backend("ibm_kyiv"))  # expect: QLT102  # says: service.backend
