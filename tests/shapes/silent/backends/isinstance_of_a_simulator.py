"""Narrowed to a simulator."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService, SamplerV2


def pick(name):
    """A device, or a simulator."""
    return QiskitRuntimeService().backend(name) if name else AerSimulator()


def submit(name, circuit):
    """On the simulator directly, on the device with a primitive."""
    backend = pick(name)
    if isinstance(backend, AerSimulator):
        return backend.run(circuit)
    return SamplerV2(mode=backend).run([circuit])


def refuse(backend: IBMBackend | AerSimulator, circuit):
    """Simulators only."""
    if isinstance(backend, IBMBackend):
        raise TypeError("not on hardware")
    return backend.run(circuit)
