"""Whoever catches that it can't be called knows of both versions."""

from qiskit_aer import AerSimulator

backend = AerSimulator()
try:
    name = backend.name()
except TypeError:
    name = backend.name
