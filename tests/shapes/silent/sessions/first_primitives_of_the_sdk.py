# target: qiskit>=1,<2
# target: qiskit-ibm-runtime==0.27.1
"""The SDK's own primitives share a name with the client's, and run locally."""

from qiskit.primitives import Estimator, Sampler
from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session() as session:
    Sampler().run([])
    estimator = Estimator()
    estimator.run([], [])
