# target: qiskit-ibm-runtime==0.34.0
"""Primitives on a simulator or on another device never meant to share the session."""

from qiskit.primitives import BackendSamplerV2, StatevectorSampler
from qiskit_aer import AerSimulator
from qiskit_aer.primitives import SamplerV2 as AerSampler
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2

service = QiskitRuntimeService()
backend = service.backend("ibm_kyiv")
other = service.backend("ibm_brisbane")

with backend.open_session():
    backend.run([])
    SamplerV2(mode=AerSimulator()).run([])
    StatevectorSampler().run([])
    AerSampler().run([])
    BackendSamplerV2(backend=AerSimulator()).run([])
    EstimatorV2(mode=other).run([])
