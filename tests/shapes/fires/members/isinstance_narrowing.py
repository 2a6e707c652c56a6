"""What a test of the class proves about an unknown or ambiguous object."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend


def branch(backend, circuit):
    """Whatever fits."""
    if isinstance(backend, IBMBackend):
        return backend.run(circuit)  # expect: QLT102
    return backend.run(circuit)


def chain(backend: IBMBackend | AerSimulator, circuit):
    """The simulator first."""
    if isinstance(backend, AerSimulator):
        return backend.run(circuit)
    elif isinstance(backend, IBMBackend):
        return backend.run(circuit)  # expect: QLT102


def proven(backend, circuit):
    """Refuses everything else."""
    if not isinstance(backend, IBMBackend):
        raise TypeError(backend)
    return backend.run(circuit)  # expect: QLT102


def asserted(backend, circuit):
    """The same, shorter."""
    assert isinstance(backend, IBMBackend)
    return isinstance(backend, IBMBackend) and backend.run(circuit)  # expect: QLT102
