"""Measures on a device of the package's own."""

from spectrum import device


def measure(circuits):
    """Their job."""
    return device("ibm_fez").run(circuits)  # expect: QLT102
