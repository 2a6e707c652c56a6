"""A parameter is what all calls pass for it: by position, by keyword, from a caller's own parameter."""

from qiskit_ibm_runtime import QiskitRuntimeService


def submit(circuit, backend, shots=10):
    """The circuit's job."""
    return backend.run(circuit, shots=shots)  # expect: QLT102


def twice(backend):
    """Two jobs of one device."""
    return submit([], backend), submit([], backend=backend)


def main():
    """Everything."""
    service = QiskitRuntimeService()
    submit([], service.backend("ibm_fez"))
    twice(service.least_busy())


main()
