"""Fakes in place of modules that are not there."""

import sys
import types
from unittest.mock import MagicMock, patch

try:
    import qiskit_ibm_provider
except ImportError:
    sys.modules["qiskit_ibm_provider"] = types.ModuleType("qiskit_ibm_provider")
    sys.modules["qiskit_ibm_provider"].IBMProvider = object
from qiskit_ibm_provider import IBMProvider

with patch.dict(sys.modules, {"qiskit.ignis": MagicMock()}):
    import qiskit.ignis
print(IBMProvider)
