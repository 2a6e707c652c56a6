"""Modules by their names."""

import importlib
from importlib import import_module

operators = importlib.import_module("qiskit.opflow")  # expect: QLT101
client = import_module("qiskit_ibm_provider")  # expect: QLT201
print(import_module("qiskit.providers").BackendV1)  # expect: QLT101
