# target: qiskit-ibm-runtime==0.34.0
"""The backend is a parameter whose annotation says IBM's."""

from typing import Optional

from qiskit_ibm_runtime import EstimatorV2, IBMBackend


def energies(backend: Optional[IBMBackend], pubs: list):
    """One job for each."""
    with backend.open_session() as session, open("log.txt", "w") as log:
        print(session.session_id, file=log)
        estimator = EstimatorV2(mode=backend)
        return [estimator.run([pub]) for pub in pubs]  # expect: QLT301
