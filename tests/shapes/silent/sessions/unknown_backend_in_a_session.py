# target: qiskit-ibm-runtime==0.34.0
"""The backend that runs in the session may be anybody's."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService, Session

service = QiskitRuntimeService()


def go(backend, circuit):
    """A backend from outside."""
    with Session(backend=backend):
        return backend.run(circuit)


def pick(name, circuit):
    """A simulator or a device."""
    backend = AerSimulator() if name == "simulator" else service.backend(name)
    with Session(backend=service.backend("ibm_kyiv")):
        return backend.run(circuit)
