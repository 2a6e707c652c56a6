"""Functions that make backends: plain, nested, static, lambda and cached."""

from functools import lru_cache

from qiskit_ibm_runtime import QiskitRuntimeService


@lru_cache(maxsize=None)
def service():
    """One login for the process."""
    return QiskitRuntimeService()


def device(name="ibm_fez"):
    """A device of it."""
    return service().backend(name)


class Devices:
    """The same as a namespace."""

    @staticmethod
    def quiet():
        """The quietest."""
        return service().least_busy()


newest = lambda: device("ibm_boston")  # noqa: E731

device().run([])  # expect: QLT102
Devices.quiet().run([])  # expect: QLT102
newest().run([])  # expect: QLT102
