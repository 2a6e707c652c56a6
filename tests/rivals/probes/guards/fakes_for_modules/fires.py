"""A fake for one module, and another one is used."""

import sys
import types

if "qiskit_ibm_provider" not in sys.modules:
    sys.modules["qiskit_ibm_provider"] = types.ModuleType("qiskit_ibm_provider")
    sys.modules["qiskit_ibm_provider"].IBMProvider = object
from qiskit.opflow import X  # expect: QLT101
