"""A method is used only where the backend has it."""

from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService


def prepare(backend: IBMBackend):
    """Open a session where there is one."""
    if hasattr(backend, "open_session"):
        backend.open_session()
    if hasattr(backend, "close_session") and backend.status().operational:
        backend.close_session()


service = QiskitRuntimeService()
backend = service.get_backend("ibm_kyiv") if hasattr(service, "get_backend") else service.backend("ibm_kyiv")
try:
    service.get_backend("ibm_kyiv")
except AttributeError:
    service.backend("ibm_kyiv")
