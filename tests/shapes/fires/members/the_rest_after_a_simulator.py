"""A factory gives a simulator or a device; what is no simulator is a device."""

from qiskit.primitives import Estimator  # expect: QLT101
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


def get_backend(name):
    """A simulator, or the device of that name."""
    if name == "simulator":
        return AerSimulator()
    return QiskitRuntimeService().backend(name)


def energy(name, circuit):
    """The circuit's energy."""
    backend = get_backend(name)
    if isinstance(backend, AerSimulator):
        return backend.run(circuit)
    else:
        with backend.open_session() as session:  # expect: QLT102
            estimator = Estimator(session=session)
            return estimator.run(circuit, "Z")
