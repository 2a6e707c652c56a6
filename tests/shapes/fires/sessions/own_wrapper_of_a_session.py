# target: qiskit-ibm-runtime==0.34.0
"""A context manager of the project's own that enters the client's session."""

from contextlib import contextmanager

from qiskit_ibm_runtime import QiskitRuntimeService, Session


@contextmanager
def quantum_session(backend):
    """A session for the block."""
    with Session(backend=backend) as session:
        yield session


backend = QiskitRuntimeService().backend("ibm_kyiv")
with quantum_session(backend):
    backend.run([])  # expect: QLT302
