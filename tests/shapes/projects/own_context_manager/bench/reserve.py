"""Hands devices out for a while."""

from contextlib import contextmanager

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


@contextmanager
def reserved(name):
    """A device for the block."""
    yield QiskitRuntimeService().backend(name)


@contextmanager
def rehearsal():
    """A simulator for the block."""
    yield AerSimulator()
