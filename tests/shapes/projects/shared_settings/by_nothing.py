"""Takes nothing: its backend is its own."""

from qiskit_aer import AerSimulator

backend = AerSimulator()
backend.run([])
