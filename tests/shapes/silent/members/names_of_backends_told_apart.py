"""Whoever asks first whether the name is a method knows of both versions."""

from qiskit_aer import AerSimulator

backend = AerSimulator()
name = backend.name() if callable(backend.name) else backend.name
