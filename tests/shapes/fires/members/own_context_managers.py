"""Context managers of the project's own that hand out a backend."""

from contextlib import contextmanager

from qiskit_ibm_runtime import QiskitRuntimeService


@contextmanager
def reserved(name):
    """A device for a while."""
    backend = QiskitRuntimeService().backend(name)
    try:
        yield backend
    finally:
        print("done with", name)


class Reserved:
    """The same as a class."""

    def __enter__(self):
        self.backend = QiskitRuntimeService().least_busy()
        return self.backend

    def __exit__(self, *exc):
        return None


with reserved("ibm_fez") as device:
    device.run([])  # expect: QLT102
with Reserved() as other, open("log.txt", "w") as log:
    print(other.run([]), file=log)  # expect: QLT102
