"""Whoever asks of which kind the name is knows of both versions."""

import inspect

from qiskit_aer import AerSimulator

backend = AerSimulator()
name = backend.name if type(backend.name) is str else backend.name()
other = backend.name() if inspect.ismethod(backend.name) else backend.name
third = backend.name() if hasattr(backend.name, "__call__") else backend.name
