# target: qiskit-ibm-runtime==0.34.0
"""Helpers that run the backend, called in the session: the finding is at the call in the block."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session


def submit(backend, circuit):
    """The circuit's job."""
    return backend.run(circuit)


def optimise(session, backend):
    """Receives the session too, and does not use it."""
    print(session.session_id)
    return submit(backend, "ansatz")


backend = QiskitRuntimeService().backend("ibm_kyiv")
submit(backend, "before")
with Session(backend=backend) as session:
    submit(backend, "within")  # expect: QLT302
    if session.session_id:
        optimise(session, backend=backend)  # expect: QLT302
