"""Whichever way is taken, the backend is IBM's."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()


def submit(circuit, name=None):
    """The circuit's job on the named device, or on the quietest."""
    if name:
        backend = service.backend(name)
    else:
        backend = service.least_busy()
    return backend.run(circuit)  # expect: QLT102


try:
    device = service.backend("ibm_sherbrooke")
except ValueError:
    device = service.least_busy()
device.run([])  # expect: QLT102
