# target: qiskit-ibm-runtime==0.34.0
"""Where the primitive was built changes nothing: it has no part in the backend's session."""

from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime import SamplerV2 as Sampler

service = QiskitRuntimeService()
backend = service.least_busy()
sampler = Sampler(mode=backend)
sampler.run([])

with backend.open_session():
    sampler.run([])  # expect: QLT301
    for shots in (10, 100):
        sampler.run([], shots=shots)  # expect: QLT301
    jobs = [sampler.run([circuit]) for circuit in ("a", "b")]  # expect: QLT301
sampler.run([])
