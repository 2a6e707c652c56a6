"""A module's backend in its functions."""

from qiskit_ibm_runtime import QiskitRuntimeService

SERVICE = QiskitRuntimeService(name="course")
BACKEND = SERVICE.backend("ibm_osaka")


def counts(circuit, shots=4000):
    """What the device measures."""
    return BACKEND.run(circuit, shots=shots).result().get_counts()  # expect: QLT102


print(counts([]))
