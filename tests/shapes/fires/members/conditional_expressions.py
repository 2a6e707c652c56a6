"""Conditional and boolean expressions whose sides agree."""

from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService

service = QiskitRuntimeService()


def submit(circuit, large: bool, given: IBMBackend | None = None):
    """The circuit's job."""
    backend = service.backend("ibm_fez") if large else service.least_busy()
    backend.run(circuit)  # expect: QLT102
    device = given or service.backend("ibm_marrakesh")
    return device.run(circuit)  # expect: QLT102
