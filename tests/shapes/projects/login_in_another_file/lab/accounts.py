"""Logs in to the retired provider for everybody."""

from qiskit_ibm_provider import IBMProvider  # expect: QLT201


def login(instance="ibm-q/open/main"):
    """A provider for the instance."""
    return IBMProvider(instance=instance)


def device(name):
    """One of its devices."""
    return login().get_backend(name)
