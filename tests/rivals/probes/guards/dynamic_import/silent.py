"""Modules by names that only the run knows."""

import importlib
import os

DEVICE = os.environ.get("LAB_DEVICE", "manila")
fake = importlib.import_module(f"qiskit_ibm_runtime.fake_provider.backends.{DEVICE}")
client = os.environ.get("LAB_CLIENT", "qiskit_ibm_runtime")
print(fake, importlib.import_module(client))
