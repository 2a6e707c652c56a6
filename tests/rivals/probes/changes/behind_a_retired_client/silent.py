"""A module of the program by the name of the client's function."""

from types import SimpleNamespace

from qiskit import QuantumCircuit, transpile

IBMProvider = SimpleNamespace
provider = IBMProvider(get_backend=lambda name: name)
print(provider.get_backend("ibmq_lima"), transpile(QuantumCircuit(1)))
