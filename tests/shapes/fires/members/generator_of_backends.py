"""A generator of the project's own."""

from qiskit_ibm_runtime import QiskitRuntimeService


def devices(*names):
    """One device after the other."""
    service = QiskitRuntimeService()
    for name in names:
        yield service.backend(name)


for device in devices("ibm_fez", "ibm_kyiv"):
    device.run([])  # expect: QLT102
