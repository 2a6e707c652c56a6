"""Attributes and globals come from where no name is written."""

import sys

from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_kyiv")
device = QiskitRuntimeService().backend("ibm_kyiv")


class Service(QiskitRuntimeService):
    """Takes anything."""

    def __init__(self, **members):
        self.__dict__.update(members)


class Answering(QiskitRuntimeService):
    """Answers to everything."""

    def __getattr__(self, name):
        return print


class Derived(Answering):
    """As its base."""


def install(other):
    """Puts another in place."""
    sys.modules[__name__].backend = other
    globals()["device"] = other


def run():
    """Whichever it is."""
    backend.run([])
    device.run([])


Service(get_backend=print).get_backend("ibm_kyiv")
Derived().get_backend("ibm_kyiv")
