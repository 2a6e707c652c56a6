"""Whoever reads the name where calling it failed, whatever the reason, knows of both versions."""

from qiskit_aer import AerSimulator

backend = AerSimulator()
try:
    name = backend.name()
except Exception:  # an attribute by now
    name = backend.name
