"""Modules by names that are there, or that only the run knows."""

import sys
from importlib import import_module

circuit = import_module("qiskit").QuantumCircuit(1)
library = import_module("qiskit.circuit.library")
name = sys.argv[1] if len(sys.argv) > 1 else "math"
print(circuit.depth(), library.XGate().name, import_module(name))
