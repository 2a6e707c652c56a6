# target: qiskit-ibm-runtime==0.34.0
"""The backend's session is no session for a primitive, even when it is handed over."""

from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session() as session:
    estimator = EstimatorV2(mode=session)
    estimator.run([])  # expect: QLT301
