"""A module by a name that only the run knows, and one by a name that stands there."""

import importlib
import os

client = importlib.import_module(os.environ.get("LAB_CLIENT", "qiskit_ibm_runtime"))
print(client, importlib.import_module("qiskit.opflow"))  # expect: QLT101
