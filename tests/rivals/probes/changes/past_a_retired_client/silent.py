"""Circuits for devices that come out of a retired client, where there is one."""

from lab_login import devices
from qiskit import QuantumCircuit, transpile

backend = next(iter(devices()), None)
compiled = transpile(QuantumCircuit(1), backend)
print(compiled.depth())
