"""Keywords that constructors no longer take."""

from qiskit.circuit.library import RXGate
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2, Session
from qiskit_ibm_runtime import EstimatorV2 as Estimator

backend = AerSimulator()
sampler = SamplerV2(backend=backend)  # expect: QLT103
estimator = Estimator(session=None)  # expect: QLT103
session = Session(service=None, backend=backend)  # expect: QLT103
gate = RXGate(0.5, duration=100)  # expect: QLT103
