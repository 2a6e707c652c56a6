"""Makes simulators and looks devices up."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


def hardware(name=None):
    """The device of that name, or the quietest."""
    service = QiskitRuntimeService()
    if name is None:
        return service.least_busy(simulator=False)
    return service.backend(name)


def get_backend(name):
    """A simulator, or the device of that name."""
    if name == "simulator":
        return AerSimulator()
    return hardware(name)
