"""The names that are written are other ones."""

import sys

from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_kyiv")


class Service(QiskitRuntimeService):
    """Keeps what it gets."""

    def __init__(self, **members):
        self.members = members


def install(other):
    """Puts another in place."""
    sys.modules[__name__].simulator = other
    globals()["device"] = other


def run():
    """On the real one."""
    backend.run([])  # expect: QLT102


Service(get_backend=print).get_backend("ibm_kyiv")  # expect: QLT102
