# target: qiskit-ibm-runtime==0.34.0
"""Other vendors' primitives of the same name and verbs."""

from iqm.qiskit_iqm import IQMSampler
from qiskit_ibm_runtime import QiskitRuntimeService
from strangeworks_qiskit.primitives import Sampler, StrangeworksEstimator

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session() as session:
    Sampler(backend=backend).run([])
    StrangeworksEstimator(session=session).run([])
    IQMSampler(backend).run([])
