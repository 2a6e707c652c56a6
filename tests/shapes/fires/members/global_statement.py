"""A module's backend that a function sets."""

from qiskit_ibm_runtime import QiskitRuntimeService

backend = None


def connect(name):
    """Choose the device for all that follows."""
    global backend
    backend = QiskitRuntimeService().backend(name)


def submit(circuit):
    """The circuit's job."""
    return backend.run(circuit)  # expect: QLT102
