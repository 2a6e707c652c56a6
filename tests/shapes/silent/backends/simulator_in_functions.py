"""Globals, parameters, defaults, closures, factories and call sites with a simulator."""

from functools import lru_cache

from qiskit_aer import AerSimulator

BACKEND = AerSimulator()


@lru_cache
def device():
    """One for all."""
    return AerSimulator()


def submit(circuit, backend=BACKEND):
    """The circuit's job."""
    return backend.run(circuit)


def annotated(backend: AerSimulator, quoted: "AerSimulator | None" = None):
    """Two jobs."""
    backend.run([])
    return quoted.run([]) if quoted else None


def outer():
    """A job of an inner function."""
    inner = device()

    def go():
        return inner.run([])

    return go()


submit([], device())
annotated(device(), quoted=BACKEND)
outer()
BACKEND.run([])
