"""Circuits for devices that come out of a retired client: what the circuits can do stays known."""

from lab_login import devices
from qiskit import QuantumCircuit, transpile

backend = next(iter(devices()), None)
compiled = transpile(QuantumCircuit(1), backend)
print(compiled.qasm())  # expect: QLT102
