"""Two look-ups of one device give two objects, and a session takes only its own."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_kyiv")
with Session(backend=backend):
    SamplerV2(mode=service.backend("ibm_kyiv")).run([])  # expect: QLT305  # says: looked up a second time
